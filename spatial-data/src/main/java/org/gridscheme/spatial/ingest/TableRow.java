package org.gridscheme.spatial.ingest;

import java.util.Map;
import java.util.Optional;
import org.gridscheme.spatial.ingest.csv.CsvRow;

/** One row of a CSV file of that name. */
record TableRow(String file, CsvRow row) implements SourceRow {

    @Override
    public Optional<String> find(String column) {
        return row.find(column);
    }

    @Override
    public Map<String, String> source() {
        return Map.of("file", file, "line", Integer.toString(row.line()));
    }

    @Override
    public Map<String, String> source(String column) {
        return Map.of("file", file, "line", Integer.toString(row.line()), "column", column);
    }
}
