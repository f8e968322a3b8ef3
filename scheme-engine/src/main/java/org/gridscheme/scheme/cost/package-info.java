/** Prices a bill of quantities and estimates the construction period. Sees lengths and quantities, no geometry. */
@NullMarked
package org.gridscheme.scheme.cost;

import org.jspecify.annotations.NullMarked;
