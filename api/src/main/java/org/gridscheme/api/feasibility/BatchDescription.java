package org.gridscheme.api.feasibility;

import java.util.List;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.feasibility.row.RowShape;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.feasibility.row.WorkOrder;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept with a job to understand its rows.
 *
 * @param name of the file, for people
 * @param encoding of the file, as people call it
 * @param columns headers in the order of the file
 * @param order who comes first where rows count on one another
 * @param crs reference system of rows that name none; empty where each has to
 */
public record BatchDescription(
        String name, TableFormat format, String encoding, List<String> columns, WorkOrder order, String crs) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public BatchDescription {
        columns = List.copyOf(columns);
    }

    public static BatchDescription ofJson(String json) {
        return JSON.readValue(json, BatchDescription.class);
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    public RowShape shape(Synonyms synonyms) {
        return RowShape.of(format, columns, synonyms);
    }
}
