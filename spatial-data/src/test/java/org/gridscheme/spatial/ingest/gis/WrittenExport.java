package org.gridscheme.spatial.ingest.gis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gridscheme.spatial.ingest.TableFile;
import org.gridscheme.spatial.ingest.csv.CsvRow;
import org.gridscheme.spatial.ingest.csv.CsvTable;
import org.gridscheme.spatial.ingest.layer.WrittenLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Tables of a grid package as layers: places and courses become shapes, all other columns values. */
final class WrittenExport {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Set<String> SHAPE_COLUMNS = Set.of("lon", "lat", "geometry");

    private final Path packageFolder;
    private final Map<String, Geometry> placeOfNode = new LinkedHashMap<>();

    WrittenExport(Path packageFolder) throws IOException {
        this.packageFolder = packageFolder;
        for (CsvRow row : rows("nodes.csv")) {
            placeOfNode.put(row.find("id").orElseThrow(), point(row));
        }
    }

    /**
     * @param left columns that are left to the shapes
     * @param column what a column is called in the layer
     */
    WrittenLayer layer(TableFile table, Set<String> left, UnaryOperator<String> column) throws IOException {
        List<String> columns = columns(table, left);
        List<WrittenLayer.Row> rows = new ArrayList<>();
        for (CsvRow row : rows(table.name())) {
            List<Object> values = new ArrayList<>();
            columns.forEach(it -> values.add(row.find(it).orElse("")));
            rows.add(new WrittenLayer.Row(shape(row, left), values));
        }
        return new WrittenLayer(
                table.name().replace(".csv", ""), columns.stream().map(column).toList(), rows);
    }

    List<String> columns(TableFile table, Set<String> left) throws IOException {
        try (CsvTable open = CsvTable.open(packageFolder.resolve(table.name()))) {
            return open.columns().stream()
                    .filter(it -> !SHAPE_COLUMNS.contains(it) && !left.contains(it))
                    .toList();
        }
    }

    boolean has(TableFile table) throws IOException {
        return Files.exists(packageFolder.resolve(table.name()))
                && !rows(table.name()).isEmpty();
    }

    private Optional<Geometry> shape(CsvRow row, Set<String> left) {
        if (row.find("lon").isPresent()) {
            return Optional.of(point(row));
        }
        if (row.find("geometry").isPresent()) {
            return row.find("geometry").map(WrittenExport::read);
        }
        return left.contains("node_id") ? row.find("node_id").map(placeOfNode::get) : Optional.empty();
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader(FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static Geometry point(CsvRow row) {
        return FACTORY.createPoint(new Coordinate(
                Double.parseDouble(row.find("lon").orElseThrow()),
                Double.parseDouble(row.find("lat").orElseThrow())));
    }

    private List<CsvRow> rows(String file) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvTable table = CsvTable.open(packageFolder.resolve(file), StandardCharsets.UTF_8)) {
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
