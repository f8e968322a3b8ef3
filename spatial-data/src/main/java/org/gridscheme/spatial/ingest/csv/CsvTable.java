package org.gridscheme.spatial.ingest.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV file with a header line, read row by row. Cells and column names are stripped of surrounding blanks; an empty cell
 * counts as absent.
 */
public final class CsvTable implements Closeable {

    private final Reader reader;
    private final CsvParser parser;
    private final String fileName;
    private final Charset encoding;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> repeatedColumns = new ArrayList<>();
    private final int width;

    private CsvTable(Reader reader, String fileName, Charset encoding) throws IOException {
        this.reader = reader;
        this.parser = new CsvParser(reader);
        this.fileName = fileName;
        this.encoding = encoding;
        List<String> header = parser.next().map(CsvParser.Row::cells).orElseGet(Collections::emptyList);
        this.width = header.size();
        for (int i = 0; i < width; i++) {
            String name = header.get(i).strip();
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                repeatedColumns.add(name);
            }
        }
    }

    /** @throws CsvSyntaxException when the file is neither UTF-8 nor GB18030, or its header cannot be read */
    public static CsvTable open(Path file) throws IOException {
        return open(file, TextEncoding.detect(file));
    }

    /** @throws java.nio.charset.CharacterCodingException here or later, when the file is not in that encoding */
    public static CsvTable open(Path file, Charset encoding) throws IOException {
        Reader reader = TextEncoding.open(file, encoding);
        try {
            return new CsvTable(reader, String.valueOf(file.getFileName()), encoding);
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    public String fileName() {
        return fileName;
    }

    /** True when the file is not UTF-8 and was read as GB18030. */
    public boolean isGb18030() {
        return encoding.equals(TextEncoding.GB18030);
    }

    /** Column names in the order of the file. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    public boolean hasColumn(String name) {
        return columns.containsKey(name);
    }

    /** Names that the header gives twice; such a file is ambiguous. */
    public List<String> repeatedColumns() {
        return List.copyOf(repeatedColumns);
    }

    /** The next row, empty at the end. */
    public Optional<CsvRow> next() throws IOException {
        return parser.next().map(row -> new CsvRow(row.line(), row.cells(), columns, width));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
