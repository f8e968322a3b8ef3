package org.gridscheme.api.feasibility.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Comma-separated values as RFC 4180 has them, also with semicolons or tabs; which of them is what the header has most of.
 * Empty lines are no rows.
 */
final class CsvTableReader implements TableReader {

    private final TableLimits limits;

    CsvTableReader(TableLimits limits) {
        this.limits = limits;
    }

    @Override
    public String read(Path file, TableVisitor visitor) throws IOException {
        TextCharset charset = TextCharset.detect(file);
        char separator = CsvRecords.separator(charset, file);
        try (BufferedReader reader = new BufferedReader(charset.open(file), 1 << 16)) {
            CsvRecords records = new CsvRecords(reader, separator, limits);
            List<String> header = records.next();
            if (header.isEmpty()) {
                throw TableException.of("empty");
            }
            visitor.header(header.stream().map(String::strip).toList());
            int rows = 0;
            for (List<String> cells = records.next(); !cells.isEmpty(); cells = records.next()) {
                if (++rows > limits.rows()) {
                    throw TableException.of("too-many-rows", limits.rows());
                }
                ArrayNode row = JsonNodeFactory.instance.arrayNode(cells.size());
                cells.forEach(row::add);
                visitor.row(row, row.toString());
            }
        }
        return charset.displayName();
    }
}
