/** What operators watch: readiness and figures. */
@NullMarked
package org.gridscheme.api.ops;

import org.jspecify.annotations.NullMarked;
