package org.gridscheme.api.feasibility.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.gridscheme.scheme.job.JobRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object on each line: the members of the row, and {@code gridscheme} with the whole result, routes included. */
final class NdjsonResults implements ResultFile {

    private final ResultTable table;
    private final Writer out;

    NdjsonResults(ResultTable table, OutputStream stream) {
        this.table = table;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void row(JobRow row) throws IOException {
        JsonNode source = table.source(row);
        ObjectNode line = JsonRows.properties(table.shape(), source);
        if (source.has("geometry")) {
            line.set("geometry", source.get("geometry"));
        }
        line.set("gridscheme", answer(row));
        out.write(line.toString());
        out.write('\n');
    }

    private ObjectNode answer(JobRow row) {
        var values = table.values(row);
        ObjectNode answer =
                JsonNodeFactory.instance.objectNode().put("row", row.row()).put("state", ResultValues.state(row));
        answer.set("mode", values.get(ResultColumn.MODE));
        table.result(row).properties().forEach(member -> answer.set(member.getKey(), member.getValue()));
        JsonNode words = values.get(ResultColumn.EXPLANATION);
        if (words != null) {
            answer.set("explanation", words);
        }
        answer.set("grid_version", values.get(ResultColumn.GRID_VERSION));
        answer.set("rulebook_version", values.get(ResultColumn.RULEBOOK_VERSION));
        answer.set("price_book_version", values.get(ResultColumn.PRICE_BOOK_VERSION));
        answer.set("reservation_version", values.get(ResultColumn.RESERVATION_VERSION));
        return answer;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
