package org.gridscheme.spatial.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridscheme.spatial.ingest.csv.CsvRow;
import org.gridscheme.spatial.ingest.csv.CsvSyntaxException;
import org.gridscheme.spatial.ingest.csv.CsvTable;
import org.gridscheme.spatial.postgis.ElementAttributes;

/** The CSV files of one folder: are they there, do their headers fit, and what is in their rows. */
final class TableFolder {

    private final Path folder;
    private final List<TableFile> files;
    private final String idColumn;
    private final List<ImportProblem> problems;
    private final IssueLog issues;
    private final Map<TableFile, List<String>> unknownColumns = new HashMap<>();
    private final List<ElementAttributes> attributes = new ArrayList<>();

    /**
     * @param files all files of the format
     * @param idColumn column that names an element in every file
     */
    TableFolder(Path folder, List<TableFile> files, String idColumn, List<ImportProblem> problems, IssueLog issues) {
        this.folder = folder;
        this.files = files;
        this.idColumn = idColumn;
        this.problems = problems;
        this.issues = issues;
    }

    /** Values of undocumented columns of the rows read so far. */
    List<ElementAttributes> attributes() {
        return attributes;
    }

    /**
     * Looks at every file name and header; problems and remarks are added, rows are not read.
     *
     * @param moreColumns further columns that a file must have
     */
    void checkHeaders(Map<TableFile, List<String>> moreColumns) {
        for (TableFile file : files) {
            if (has(file)) {
                guarded(file, () -> checkHeader(file, moreColumns.getOrDefault(file, List.of())));
            } else if (file.needed()) {
                problems.add(ImportProblem.of(ImportProblem.FILE_MISSING, file.name()));
            }
        }
    }

    boolean has(TableFile file) {
        return Files.isRegularFile(folder.resolve(file.name()));
    }

    /** The elements of a file in its order; rows that cannot become one are left out. */
    <T> List<T> read(TableFile file, String kind, SourceCrs crs, Function<RowReader, T> element) {
        List<T> elements = new ArrayList<>();
        forEach(file, row -> readOne(file, kind, row, crs, element).ifPresent(elements::add));
        return elements;
    }

    /** One row as an element; its undocumented values are kept. */
    <T> Optional<T> readOne(TableFile file, String kind, CsvRow row, SourceCrs crs, Function<RowReader, T> element) {
        RowReader reader = new RowReader(kind, idColumn, new TableRow(file.name(), row), issues, crs);
        if (!row.fitsHeader()) {
            // Values may not stand under their names: none of them is worth reading.
            reader.refuse(ImportIssueCodes.ROW_WIDTH, Map.of("cells", Integer.toString(row.cellCount())));
            return Optional.empty();
        }
        T read = element.apply(reader);
        if (!reader.isComplete()) {
            return Optional.empty();
        }
        keepAttributes(file, kind, reader);
        return Optional.of(read);
    }

    /** Visits the rows of a file; nothing where an optional file is not there. */
    void forEach(TableFile file, Consumer<CsvRow> visitor) {
        if (has(file)) {
            guarded(file, () -> {
                try (CsvTable table = open(file)) {
                    for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                        visitor.accept(row.get());
                    }
                }
            });
        }
    }

    private CsvTable open(TableFile file) throws IOException {
        return CsvTable.open(folder.resolve(file.name()));
    }

    private void checkHeader(TableFile file, List<String> moreColumns) throws IOException {
        try (CsvTable table = open(file)) {
            List<String> required = Stream.concat(file.required().stream(), moreColumns.stream())
                    .toList();
            required.stream()
                    .filter(column -> !table.hasColumn(column))
                    .forEach(column -> problems.add(
                            ImportProblem.of(ImportProblem.COLUMN_MISSING, file.name(), "column", column)));
            table.repeatedColumns()
                    .forEach(column ->
                            problems.add(ImportProblem.of(ImportProblem.COLUMN_TWICE, file.name(), "column", column)));
            if (table.isGb18030()) {
                issues.inform(ImportIssueCodes.GB18030, file.name(), Map.of());
            }
            reportUnknownColumns(file, table.columns(), required);
        }
    }

    private void reportUnknownColumns(TableFile file, List<String> columns, List<String> required) {
        Set<String> known = new HashSet<>(file.columns());
        known.addAll(required);
        List<String> unknown =
                columns.stream().filter(column -> !known.contains(column)).toList();
        unknown.forEach(
                column -> issues.inform(ImportIssueCodes.UNKNOWN_COLUMN, file.name(), Map.of("column", column)));
        unknownColumns.put(file, unknown);
    }

    /** Remarks on every entry of the folder that is none of the format's. */
    void reportUnknownFiles(String... otherFiles) {
        Set<String> known = new HashSet<>(List.of(otherFiles));
        files.forEach(file -> known.add(file.name()));
        try (Stream<Path> entries = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !known.contains(name))
                    .forEach(names::add);
            names.forEach(name -> issues.inform(ImportIssueCodes.UNKNOWN_FILE, name, Map.of()));
        } catch (IOException e) {
            problems.add(ImportProblem.of(ImportProblem.FOLDER_MISSING, folder.toString()));
        }
    }

    private void keepAttributes(TableFile file, String kind, RowReader row) {
        Map<String, String> values = new HashMap<>();
        for (String column : unknownColumns.getOrDefault(file, List.of())) {
            row.optionalText(column).ifPresent(value -> values.put(column, value));
        }
        if (!values.isEmpty()) {
            attributes.add(new ElementAttributes(kind, row.id(), values));
        }
    }

    private interface FileWork {
        void run() throws IOException;
    }

    private void guarded(TableFile file, FileWork work) {
        try {
            work.run();
        } catch (CsvSyntaxException e) {
            problems.add(new ImportProblem(
                    ImportProblem.CSV_BROKEN,
                    file.name(),
                    Map.of(
                            "line",
                            Integer.toString(e.line()),
                            "problem",
                            e.reason().name())));
        } catch (IOException e) {
            problems.add(ImportProblem.of(
                    ImportProblem.FILE_UNREADABLE,
                    file.name(),
                    "problem",
                    e.getClass().getSimpleName()));
        }
    }
}
