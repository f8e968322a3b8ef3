package org.gridscheme.scheme.job;

import java.util.Optional;

/**
 * A row with its result, where there is one yet.
 *
 * @param row number in the file, from 1
 * @param source the row as given, as JSON
 */
public record JobRow(int row, String source, Optional<RowState> state, Optional<String> result) {}
