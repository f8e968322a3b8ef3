package org.gridscheme.api.feasibility.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.feasibility.BatchDescription;
import org.gridscheme.api.feasibility.file.RowJson;
import org.gridscheme.api.feasibility.row.RowShape;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What every file of results is made of: the columns as they were sent, untouched and in order, then the result columns. */
final class ResultTable {

    private final RowShape shape;
    private final List<ResultColumn> columns;
    private final ResultValues values;
    private final Texts texts;
    private final ObjectMapper json = RowJson.mapper();

    ResultTable(Job job, Synonyms synonyms, Texts texts, boolean faultsOnly) {
        this.shape = BatchDescription.ofJson(job.description()).shape(synonyms);
        this.columns = faultsOnly ? ResultColumn.FAULTS : ResultColumn.ALL;
        this.values = new ResultValues(job, texts);
        this.texts = texts;
    }

    RowShape shape() {
        return shape;
    }

    List<ResultColumn> columns() {
        return columns;
    }

    List<String> headers() {
        List<String> headers = new ArrayList<>(shape.columns());
        columns.forEach(column -> headers.add(texts.get(column.textKey())));
        return headers;
    }

    JsonNode source(JobRow row) {
        return json.readTree(row.source());
    }

    JsonNode result(JobRow row) {
        return row.result().isPresent() ? json.readTree(row.result().get()) : JsonNodeFactory.instance.objectNode();
    }

    Map<ResultColumn, JsonNode> values(JobRow row) {
        return values.of(row, result(row));
    }

    /** Cells of a row under {@link #headers()}; null where there is nothing. */
    List<@Nullable JsonNode> cells(JobRow row) {
        JsonNode source = source(row);
        List<@Nullable JsonNode> cells = new ArrayList<>();
        for (int i = 0; i < shape.columns().size(); i++) {
            cells.add(shape.cell(source, i));
        }
        Map<ResultColumn, JsonNode> found = values(row);
        columns.forEach(column -> cells.add(found.get(column)));
        return cells;
    }
}
