/** Computes what would make a refused candidate pass: changes of the grid, each with its size and, where priced, its cost. */
@NullMarked
package org.gridscheme.scheme.planner.remedy;

import org.jspecify.annotations.NullMarked;
