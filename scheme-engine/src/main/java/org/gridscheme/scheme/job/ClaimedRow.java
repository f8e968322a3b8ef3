package org.gridscheme.scheme.job;

import java.util.OptionalInt;

/**
 * A row on loan to a worker.
 *
 * @param row number in the file, from 1
 * @param position place in the order of work, from 1
 * @param fence how often the row was lent; a result is only taken under the latest one
 */
public record ClaimedRow(int row, int position, int fence, OptionalInt duplicateOf, String source) {}
