package org.gridscheme.scheme.job;

import java.util.Optional;

/**
 * The result of a row on loan.
 *
 * @param fence under which the row was lent
 * @param result as JSON; must follow from row and terms of the job alone
 * @param booking what the row takes from the grid, as JSON; in jobs whose rows count on one another
 */
public record FinishedRow(int row, int fence, RowState state, String result, Optional<String> booking) {}
