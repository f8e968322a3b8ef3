package org.gridscheme.spatial.ingest.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits comma-separated text into rows (RFC 4180: a quoted cell may hold commas, quotes written twice and line breaks).
 * Blank lines are skipped. Cells and rows are bounded, so that a hostile file cannot fill the memory.
 */
final class CsvParser {

    static final int LONGEST_CELL = 2_000_000;
    static final int MOST_COLUMNS = 2_000;

    private static final int END = -1;

    private final Reader in;
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int next;

    CsvParser(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
    }

    /** One row with the line it starts on. */
    record Row(int line, List<String> cells) {}

    /** The next row, empty at the end. */
    Optional<Row> next() throws IOException {
        while (next != END) {
            int start = line;
            List<String> cells = row();
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                return Optional.of(new Row(start, cells));
            }
        }
        return Optional.empty();
    }

    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == ',') {
            advance();
            cells.add(cell());
            if (cells.size() > MOST_COLUMNS) {
                throw new CsvSyntaxException(CsvSyntaxException.Reason.TOO_MANY_COLUMNS, line);
            }
        }
        if (next == '\r') {
            advance();
        }
        if (next == '\n') {
            advance();
        }
        line++;
        return cells;
    }

    private String cell() throws IOException {
        cell.setLength(0);
        if (next == '"') {
            quoted();
        }
        while (next != ',' && next != '\n' && next != '\r' && next != END) {
            append();
        }
        return cell.toString();
    }

    private void quoted() throws IOException {
        int start = line;
        advance();
        while (true) {
            if (next == END) {
                throw new CsvSyntaxException(CsvSyntaxException.Reason.UNCLOSED_QUOTE, start);
            }
            if (next == '"') {
                advance();
                if (next != '"') {
                    return;
                }
            }
            if (next == '\n') {
                line++;
            }
            append();
        }
    }

    private void append() throws IOException {
        if (cell.length() >= LONGEST_CELL) {
            throw new CsvSyntaxException(CsvSyntaxException.Reason.CELL_TOO_LONG, line);
        }
        cell.append((char) next);
        advance();
    }

    private void advance() throws IOException {
        next = in.read();
    }
}
