package org.gridscheme.api.feasibility.row;

import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param column header of the column, empty for the row as a whole
 * @param code as in answers to single requests
 */
public record RowProblem(String column, String code, List<String> arguments) {

    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    static RowProblem of(String column, String code, String... arguments) {
        return new RowProblem(column, code, List.of(arguments));
    }
}
