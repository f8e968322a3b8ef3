package org.gridscheme.api.feasibility.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * What is wrong in a table. Only describes the answer: it is written row by row, for it may be larger than memory.
 *
 * @param problems of all rows, in their order
 * @param encoding of the file as it was recognised
 * @param columns which column each known field was found in
 */
@Schema(name = "BatchCheck")
public record BatchCheckDto(
        List<RowProblem> problems,
        int rows,
        int valid_rows,
        int invalid_rows,
        int duplicate_rows,
        String format,
        String encoding,
        String grid_version,
        Map<String, String> columns) {

    public BatchCheckDto {
        problems = List.copyOf(problems);
        columns = Map.copyOf(columns);
    }

    /**
     * One problem.
     *
     * @param row number in the file, from 1
     * @param column header of the column it is in
     */
    @Schema(name = "BatchRowProblem")
    public record RowProblem(int row, String column, String code, String detail) {}
}
