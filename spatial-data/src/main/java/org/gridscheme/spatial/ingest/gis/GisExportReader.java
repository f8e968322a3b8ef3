package org.gridscheme.spatial.ingest.gis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.ingest.CellParser;
import org.gridscheme.spatial.ingest.ConductorRatingSource;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.GridMiddle;
import org.gridscheme.spatial.ingest.GridRows;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.ImportedGrid;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.PackageFiles;
import org.gridscheme.spatial.ingest.SourceRow;
import org.gridscheme.spatial.ingest.TableFile;
import org.gridscheme.spatial.ingest.gis.mapping.GisMapping;
import org.gridscheme.spatial.ingest.gis.mapping.GisMappingReader;
import org.gridscheme.spatial.postgis.ElementAttributes;

/**
 * Reads a utility's GIS export: a folder of layer files, or one file, understood by a mapping file. What makes the export
 * unreadable as a whole is one refusal with every problem; a bad feature is left out and told. Thread-safe.
 */
public final class GisExportReader {

    private final ConductorRatingSource catalogue;
    private final Path mappingFile;

    /** @param catalogue fills ratings that a line section leaves to its conductor type */
    public GisExportReader(ConductorRatingSource catalogue, Path mappingFile) {
        this.catalogue = catalogue;
        this.mappingFile = mappingFile;
    }

    /**
     * @param export the folder with the files the mapping names, or the one file all layers are in
     * @throws GridImportException with every problem of the mapping, or every one of the layers
     */
    public ImportedGrid read(Path export, ImportProgress progress) throws GridImportException {
        GisMapping mapping = GisMappingReader.read(mappingFile);
        if (!Files.exists(export)) {
            throw new GridImportException(
                    List.of(ImportProblem.of(ImportProblem.FOLDER_MISSING, String.valueOf(export.getFileName()))));
        }
        return new Reading(mapping, progress).run(export);
    }

    /** State of reading one export. */
    private final class Reading {

        private final GisMapping mapping;
        private final ImportProgress progress;
        private final IssueLog issues = new IssueLog();
        private final List<ImportProblem> problems = new ArrayList<>();
        private final List<ElementAttributes> attributes = new ArrayList<>();

        Reading(GisMapping mapping, ImportProgress progress) {
            this.mapping = mapping;
            this.progress = progress;
        }

        ImportedGrid run(Path export) throws GridImportException {
            progress.progress("grid.read", 0);
            Map<TableFile, List<FeatureRow>> features = new HashMap<>();
            for (MappedLayer layer : new ExportLayers(export, mapping, problems, issues).read()) {
                features.computeIfAbsent(layer.mapping().table(), key -> new ArrayList<>())
                        .addAll(FeatureRows.of(layer, issues, problems));
            }
            failOnProblems();
            progress.progress("grid.connect", 0.5);
            Map<TableFile, List<SourceRow>> connected = connected(features);
            GridRows rows = new GridRows(mapping.defaultAreaClass(), catalogue, mapping.profilePoints(), issues);
            for (TableFile table : PackageFiles.ALL) {
                connected.getOrDefault(table, List.of()).forEach(row -> read(rows, table, row));
            }
            if (rows.missedAreaClass()) {
                problems.add(ImportProblem.of(ImportProblem.KEY_MISSING, mapping.file(), "key", "default_area_class"));
            }
            failOnProblems();
            return new ImportedGrid(rows.model(mapping.description()), issues.list(), attributes);
        }

        private Map<TableFile, List<SourceRow>> connected(Map<TableFile, List<FeatureRow>> features) {
            List<Position> places = PackageFiles.ALL.stream()
                    .flatMap(it -> features.getOrDefault(it, List.of()).stream())
                    .flatMap(it -> it.place().stream())
                    .toList();
            GridMiddle middle = GridMiddle.of(places);
            Map<TableFile, List<FeatureRow>> near = new NearMiddle(middle, issues).of(features);
            CoordinateTransform transform =
                    GeoToolsCoordinateTransform.forPosition(new LonLat(middle.lon(), middle.lat()));
            return new Topology(mapping.topology(), transform, new TopologyFindings(issues)).connect(near);
        }

        private void read(GridRows rows, TableFile table, SourceRow row) {
            rows.add(table, row).filter(id -> row instanceof FeatureRow).ifPresent(id -> keep(id, (FeatureRow) row));
        }

        private void keep(String id, FeatureRow row) {
            Map<String, String> values = new HashMap<>();
            for (String column : row.mapping().attributes()) {
                row.column(column).flatMap(CellParser::text).ifPresent(value -> values.put(column, value));
            }
            if (!values.isEmpty()) {
                attributes.add(new ElementAttributes(GridRows.kind(row.table(), row), id, values));
            }
        }

        /** What was found so far often says why. */
        private void failOnProblems() throws GridImportException {
            if (!problems.isEmpty()) {
                throw new GridImportException(problems, issues.list());
            }
        }
    }
}
