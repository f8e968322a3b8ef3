package org.gridscheme.spatial.ingest.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a {@link CsvTable}. */
public final class CsvRow {

    private final int line;
    private final List<String> cells;
    private final Map<String, Integer> columns;
    private final int width;

    CsvRow(int line, List<String> cells, Map<String, Integer> columns, int width) {
        this.line = line;
        this.cells = cells;
        this.columns = columns;
        this.width = width;
    }

    /** Line of the file the row starts on, from 1. */
    public int line() {
        return line;
    }

    /** The value of a column, stripped; empty for an empty cell and for a column the file does not have. */
    public Optional<String> find(String column) {
        Integer index = columns.get(column);
        if (index == null || index >= cells.size()) {
            return Optional.empty();
        }
        String value = cells.get(index).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** True when the row has as many cells as the header, so that values stand under their names. */
    public boolean fitsHeader() {
        return cells.size() == width;
    }

    public int cellCount() {
        return cells.size();
    }
}
