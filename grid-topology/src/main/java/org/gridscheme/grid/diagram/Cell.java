package org.gridscheme.grid.diagram;

/**
 * A place on the grid of a diagram.
 *
 * @param column from 0 at the left
 * @param row from 0 at the top
 */
public record Cell(int column, int row) {}
