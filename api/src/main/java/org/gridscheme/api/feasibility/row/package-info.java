/**
 * From the cells of a row to a planning request. Columns are known by their header, words by the data files under {@code /batch};
 * a row is then checked by the reader of single requests, so that both mean the same.
 */
@NullMarked
package org.gridscheme.api.feasibility.row;

import org.jspecify.annotations.NullMarked;
