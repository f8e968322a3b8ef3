package org.gridscheme.spatial.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.spatial.ingest.csv.CsvRow;

/**
 * Reads a grid package: the folder of CSV files that {@code grid-topology/docs/grid-model.md} describes column by column.
 * A bad row is left out and reported, a bad optional value counts as unknown and is reported; what makes the package
 * unreadable as a whole is one refusal with every problem. Files are read row by row. Thread-safe.
 */
public final class GridPackageReader {

    private final ConductorRatingSource catalogue;

    /** @param catalogue fills ratings that a line section leaves to its conductor type */
    public GridPackageReader(ConductorRatingSource catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws GridImportException when the folder is no readable package; holds all problems */
    public ImportedGrid read(Path folder, ImportProgress progress) throws GridImportException {
        if (!Files.isDirectory(folder)) {
            throw new GridImportException(
                    List.of(ImportProblem.of(ImportProblem.FOLDER_MISSING, String.valueOf(folder.getFileName()))));
        }
        return new Reading(folder, progress).run();
    }

    /** State of reading one package. */
    private final class Reading {

        private final IssueLog issues = new IssueLog();
        private final List<ImportProblem> problems = new ArrayList<>();
        private final Path path;
        private final TableFolder folder;
        private final ImportProgress progress;
        private int filesRead;

        Reading(Path path, ImportProgress progress) {
            this.path = path;
            this.folder = new TableFolder(path, PackageFiles.ALL, "id", problems, issues);
            this.progress = progress;
        }

        ImportedGrid run() throws GridImportException {
            Optional<PackageHeader> header = new PackageHeaderReader(problems, issues).read(path);
            List<String> profileColumns = profileColumns(header);
            folder.checkHeaders(Map.of(PackageFiles.PROFILES, profileColumns));
            folder.reportUnknownFiles(PackageHeaderReader.FILE);
            failOnProblems();
            GridModel model = model(header.orElseThrow());
            failOnProblems();
            return new ImportedGrid(model, issues.list(), folder.attributes());
        }

        private List<String> profileColumns(Optional<PackageHeader> header) {
            if (header.isPresent() && header.get().profilePoints().isPresent()) {
                return DemandRows.profileColumns(header.get().profilePoints().getAsInt());
            }
            if (header.isPresent() && folder.has(PackageFiles.PROFILES)) {
                keyMissing("profile_points");
            }
            return List.of();
        }

        private GridModel model(PackageHeader header) {
            SourceCrs crs = new SourceCrs(header.crs());
            GridRows rows = new GridRows(header.defaultAreaClass(), catalogue, header.profilePoints(), issues);
            for (TableFile file : PackageFiles.ALL) {
                progress.progress("grid.read", filesRead++ / (double) PackageFiles.ALL.size());
                folder.forEach(file, row -> read(file, row, crs, rows));
            }
            if (rows.missedAreaClass()) {
                keyMissing("default_area_class");
            }
            return rows.model(header.description());
        }

        private void read(TableFile file, CsvRow row, SourceCrs crs, GridRows rows) {
            String kind = GridRows.kind(file, new TableRow(file.name(), row));
            folder.readOne(file, kind, row, crs, reader -> {
                rows.read(file, reader);
                return reader.id();
            });
        }

        private void keyMissing(String key) {
            problems.add(ImportProblem.of(ImportProblem.KEY_MISSING, PackageHeaderReader.FILE, "key", key));
        }

        private void failOnProblems() throws GridImportException {
            if (!problems.isEmpty()) {
                throw new GridImportException(problems);
            }
        }
    }
}
