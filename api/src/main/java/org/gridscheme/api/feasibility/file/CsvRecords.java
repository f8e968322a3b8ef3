package org.gridscheme.api.feasibility.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The records of a CSV text one after the other. Not thread-safe. */
final class CsvRecords {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int END = -1;

    private final BufferedReader reader;
    private final char separator;
    private final TableLimits limits;
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;

    CsvRecords(BufferedReader reader, char separator, TableLimits limits) {
        this.reader = reader;
        this.separator = separator;
        this.limits = limits;
    }

    /** The separator the first line has most of, outside quotes. */
    static char separator(TextCharset charset, Path file) throws IOException {
        int[] count = new int[SEPARATORS.length];
        try (BufferedReader reader = new BufferedReader(charset.open(file))) {
            boolean quoted = false;
            for (int c = reader.read(); c != END && (quoted || c != '\n'); c = reader.read()) {
                quoted ^= c == '"';
                for (int s = 0; s < SEPARATORS.length; s++) {
                    count[s] += !quoted && c == SEPARATORS[s] ? 1 : 0;
                }
            }
        }
        int most = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            most = count[s] > count[most] ? s : most;
        }
        return SEPARATORS[most];
    }

    /**
     * Cells of the next record that is not empty; none at the end.
     *
     * @throws TableException when a quote is never closed or a limit is exceeded
     */
    List<String> next() throws IOException {
        while (true) {
            List<String> cells = new ArrayList<>();
            boolean more = record(cells);
            if (cells.size() > 1 || (cells.size() == 1 && !cells.get(0).isBlank())) {
                return cells;
            }
            if (!more) {
                return List.of();
            }
        }
    }

    /** False where the text ended with it. */
    private boolean record(List<String> cells) throws IOException {
        while (true) {
            int end = cell();
            if (cells.size() >= limits.columns()) {
                throw TableException.of("too-many-columns", limits.columns(), line);
            }
            cells.add(cell.toString());
            if (end != separator) {
                return end != END;
            }
        }
    }

    /** Reads one cell; returns the separator, line feed or end behind it. */
    private int cell() throws IOException {
        cell.setLength(0);
        int c = reader.read();
        if (c == '"') {
            quoted();
            c = reader.read();
        }
        while (c != separator && c != '\n' && c != END) {
            if (c != '\r') {
                append(c);
            } else if (peek() != '\n' && peek() != END) {
                append(c);
            }
            c = reader.read();
        }
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private void quoted() throws IOException {
        int opened = line;
        for (int c = reader.read(); ; c = reader.read()) {
            if (c == END) {
                throw TableException.of("quote-unclosed", opened);
            }
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                reader.read();
            }
            line += c == '\n' ? 1 : 0;
            append(c);
        }
    }

    private int peek() throws IOException {
        reader.mark(1);
        int c = reader.read();
        reader.reset();
        return c;
    }

    private void append(int c) {
        if (cell.length() >= limits.cellLength()) {
            throw TableException.of("cell-too-long", limits.cellLength(), line);
        }
        cell.append((char) c);
    }
}
