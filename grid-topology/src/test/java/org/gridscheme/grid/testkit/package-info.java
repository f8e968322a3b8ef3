/** Grids for tests, of this module and of the others: written as text, drawn samples, and random ones by seed. */
@NullMarked
package org.gridscheme.grid.testkit;

import org.jspecify.annotations.NullMarked;
