/** Reviews on the wire. */
@NullMarked
package org.gridscheme.api.review.dto;

import org.jspecify.annotations.NullMarked;
