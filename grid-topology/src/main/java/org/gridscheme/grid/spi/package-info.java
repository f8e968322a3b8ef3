/** What the grid asks of the outside: a place that keeps its versions. */
@NullMarked
package org.gridscheme.grid.spi;

import org.jspecify.annotations.NullMarked;
