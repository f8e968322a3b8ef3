package org.gridscheme.grid.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A published table: a header line and rows of plain values without quotes. Rows are found by the text of their first
 * column, which is unique.
 */
public final class ResultTable {

    private final Path file;
    private final List<String> columns;
    private final Map<String, String[]> rows = new LinkedHashMap<>();

    private ResultTable(Path file, List<String> lines, String separator) {
        this.file = file;
        this.columns = List.of(cells(lines.get(0), separator));
        for (String line : lines.subList(1, lines.size())) {
            if (line.isBlank()) {
                continue;
            }
            String[] row = cells(line, separator);
            if (row.length != columns.size() || rows.put(row[0], row) != null) {
                throw new IllegalArgumentException(file + ": " + line);
            }
        }
    }

    /** Reads a table whose cells are separated by the given text. */
    public static ResultTable read(Path file, String separator) {
        try {
            return new ResultTable(file, Files.readAllLines(file, StandardCharsets.UTF_8), separator);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** First-column texts in the order of the file. */
    public List<String> keys() {
        return new ArrayList<>(rows.keySet());
    }

    /** The text of a cell, empty where the table has none or does not know the column. */
    public String text(String key, String column) {
        String[] row = rows.get(key);
        if (row == null) {
            throw new NoSuchElementException(file + ": no row " + key);
        }
        int at = columns.indexOf(column);
        return at < 0 ? "" : row[at];
    }

    /** The number in a cell. */
    public double value(String key, String column) {
        String text = text(key, column);
        if (text.isEmpty()) {
            throw new NoSuchElementException(file + ": row " + key + " has no " + column);
        }
        return Double.parseDouble(text);
    }

    /** The number in a cell, or another where the cell is empty. */
    public double value(String key, String column, double otherwise) {
        String text = text(key, column);
        return text.isEmpty() ? otherwise : Double.parseDouble(text);
    }

    private static String[] cells(String line, String separator) {
        String[] cells = line.split(separator, -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }
}
