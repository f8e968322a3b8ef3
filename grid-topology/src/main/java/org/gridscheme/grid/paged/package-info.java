/** Arrays of values by node or section of a grid that share what did not change with the grid they were copied from. */
@NullMarked
package org.gridscheme.grid.paged;

import org.jspecify.annotations.NullMarked;
