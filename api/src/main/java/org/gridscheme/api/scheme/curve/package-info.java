/** What the elements a scheme loads carry over a day, before and after. */
@NullMarked
package org.gridscheme.api.scheme.curve;

import org.jspecify.annotations.NullMarked;
