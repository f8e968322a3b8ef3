/** Searches the largest capacities that pass the checks of a plan: at points, for pairs of them, around places. */
@NullMarked
package org.gridscheme.scheme.capacity;

import org.jspecify.annotations.NullMarked;
