/**
 * The elements of a distribution grid as engineers speak of them, immutable and without behaviour that needs the rest of
 * the grid. Field tables with units are in {@code docs/grid-model.md}, the words in {@code docs/dictionary.md}.
 */
@NullMarked
package org.gridscheme.grid.model;

import org.jspecify.annotations.NullMarked;
