/** Reviews of schemes: from the designer through the reviewer to the frozen version of record. */
@NullMarked
package org.gridscheme.api.review;

import org.jspecify.annotations.NullMarked;
