package org.gridscheme.api.feasibility.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One JSON object on each line, in UTF-8. A line that is none is a faulty row; the other lines are read all the same. */
final class NdjsonTableReader implements TableReader {

    private final TableLimits limits;
    private final ObjectMapper json = RowJson.mapper();

    NdjsonTableReader(TableLimits limits) {
        this.limits = limits;
    }

    @Override
    public String read(Path file, TableVisitor visitor) throws IOException {
        TextCharset charset = TextCharset.detect(file);
        if (!charset.charset().equals(StandardCharsets.UTF_8)) {
            throw TableException.of("encoding-json");
        }
        int rows = 0;
        try (BufferedReader reader = new BufferedReader(charset.open(file), 1 << 16)) {
            StringBuilder line = new StringBuilder();
            while (readLine(reader, line, rows + 1)) {
                if (line.toString().isBlank()) {
                    continue;
                }
                if (++rows > limits.rows()) {
                    throw TableException.of("too-many-rows", limits.rows());
                }
                visit(line.toString().strip(), visitor);
            }
        }
        if (rows == 0) {
            throw TableException.of("empty");
        }
        return charset.displayName();
    }

    private void visit(String line, TableVisitor visitor) {
        try {
            JsonNode row = json.readTree(line);
            if (row.isObject()) {
                visitor.row(row, line);
                return;
            }
        } catch (JacksonException notJson) {
            // a faulty row like one that is no object
        }
        JsonNode text = JsonNodeFactory.instance.stringNode(line);
        visitor.row(text, text.toString());
    }

    /** Like {@code readLine} of the reader, but a line without end does not fill the memory. */
    private static boolean readLine(BufferedReader reader, StringBuilder line, int row) throws IOException {
        line.setLength(0);
        int c = reader.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() >= RowJson.LONGEST_ROW) {
                throw TableException.of("row-too-long", RowJson.LONGEST_ROW, row);
            }
            line.append((char) c);
        }
        return true;
    }
}
