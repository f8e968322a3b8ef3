/** Batches on the wire. */
@NullMarked
package org.gridscheme.api.feasibility.dto;

import org.jspecify.annotations.NullMarked;
