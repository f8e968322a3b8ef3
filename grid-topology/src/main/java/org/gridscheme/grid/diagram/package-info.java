/**
 * The single-line diagram 接线图 of the grid around the connection points of a scheme: symbols and connectors on an integer
 * grid, without drawing. The rules of selection and layout are in {@code docs/diagram.md}.
 */
@NullMarked
package org.gridscheme.grid.diagram;

import org.jspecify.annotations.NullMarked;
