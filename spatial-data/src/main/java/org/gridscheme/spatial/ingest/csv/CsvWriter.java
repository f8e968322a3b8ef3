package org.gridscheme.spatial.ingest.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes CSV that {@link CsvTable} reads back unchanged: UTF-8, line feeds, quotes only where needed. */
public final class CsvWriter implements Closeable {

    private final Writer out;

    public CsvWriter(Path file, String... header) throws IOException {
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        row((Object[]) header);
    }

    /** Writes one row; numbers in full precision, whole numbers without a fraction. */
    public void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(text(cells[i])));
        }
        out.write('\n');
    }

    private static String text(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e9) {
            return Long.toString(number.longValue());
        }
        return value.toString();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
