package org.gridscheme.spatial.ingest.gis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.ingest.ConductorRatingSource;
import org.gridscheme.spatial.ingest.GridImport;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.ImportedGrid;
import org.gridscheme.spatial.ingest.PreparedGrid;
import org.gridscheme.spatial.ingest.layer.GeoJsonWriter;
import org.gridscheme.spatial.ingest.layer.WrittenLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A small export drawn in metres round a substation, to be spoilt in one place. Clean, it is: station S with one 10 kV
 * busbar section and a transformer; line L1 to the unit N1, L2 on to N2, L3 off to N3; a load at N2.
 */
final class DrawnExport {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final GeoToolsCoordinateTransform METRES =
            GeoToolsCoordinateTransform.forPosition(new LonLat(118.9, 32.9));
    private static final Position ORIGIN = METRES.toMetric(new LonLat(118.9, 32.9));

    private final Path folder;
    private final Map<String, Geometry> nodes = new TreeMap<>();
    private final Map<String, Geometry> lines = new TreeMap<>();
    private final Map<String, Geometry> loads = new TreeMap<>();
    private final Map<String, Geometry> switches = new TreeMap<>();
    private String busbars = "id,station,kv\nB1,S,10\n";
    private String topology = "tolerance_m: 1, report_gaps_m: 20, bays_at_busbars: true";
    private String crs = "";
    private String lineKind = "CABLE";
    private String nodeKind = "RING_MAIN_UNIT";

    private DrawnExport(Path folder) {
        this.folder = folder;
    }

    static DrawnExport in(Path folder) {
        return new DrawnExport(folder)
                .node("N1", 500, 0)
                .node("N2", 1000, 0)
                .node("N3", 500, 500)
                .line("L1", 0, 0, 500, 0)
                .line("L2", 500, 0, 1000, 0)
                .line("L3", 500, 0, 500, 500)
                .load("Z", 1000, 0);
    }

    DrawnExport node(String id, double x, double y) {
        nodes.put(id, point(x, y));
        return this;
    }

    DrawnExport withoutNode(String id) {
        nodes.remove(id);
        return this;
    }

    DrawnExport line(String id, double... xy) {
        lines.put(id, FACTORY.createLineString(degrees(xy)));
        return this;
    }

    DrawnExport load(String id, double x, double y) {
        loads.put(id, point(x, y));
        return this;
    }

    DrawnExport switchAt(String id, double x, double y) {
        switches.put(id, point(x, y));
        return this;
    }

    DrawnExport busbars(String csv) {
        busbars = csv;
        return this;
    }

    DrawnExport topology(String rules) {
        topology = rules;
        return this;
    }

    /** Stated of every layer, over what the file says. */
    DrawnExport crs(String name) {
        crs = "\n    crs: " + name;
        return this;
    }

    DrawnExport overhead() {
        lineKind = "OVERHEAD";
        return this;
    }

    DrawnExport nodesAre(String kind) {
        nodeKind = kind;
        return this;
    }

    /** Every shape with its axes exchanged. */
    DrawnExport swapped() {
        List.of(nodes, lines, loads)
                .forEach(it -> it.replaceAll((id, shape) -> {
                    Geometry swapped = shape.copy();
                    swapped.apply((Coordinate at) -> at.setCoordinate(new Coordinate(at.y, at.x)));
                    return swapped;
                }));
        return this;
    }

    ImportedGrid read() throws IOException, GridImportException {
        return new GisExportReader(ConductorRatingSource.NONE, write()).read(folder, ImportProgress.NONE);
    }

    PreparedGrid prepare() throws IOException, GridImportException {
        ImportedGrid read = read();
        return GridImport.prepare(progress -> read, Optional.empty(), ImportProgress.NONE);
    }

    private Path write() throws IOException {
        layer("stations", Map.of("S", FACTORY.createPolygon(degrees(-20, -20, 20, -20, 20, 20, -20, 20, -20, -20))));
        layer("nodes", nodes);
        layer("lines", lines);
        layer("loads", loads);
        layer("switches", switches);
        Files.writeString(folder.resolve("busbars.csv"), busbars);
        Files.writeString(folder.resolve("transformers.csv"), "id,station,busbar,mva\nT1,S,B1,40\n");
        return Files.writeString(folder.resolve("mapping.yml"), mapping());
    }

    private void layer(String name, Map<String, Geometry> shapes) throws IOException {
        List<WrittenLayer.Row> rows = new ArrayList<>();
        shapes.forEach((id, shape) -> rows.add(WrittenLayer.Row.of(shape, id)));
        if (!rows.isEmpty()) {
            GeoJsonWriter.write(
                    folder.resolve(name + ".geojson"),
                    new WrittenLayer(name, List.of("id"), rows),
                    StandardCharsets.UTF_8);
        }
    }

    private String mapping() {
        String mapping = """
                gis_mapping: 1
                name: drawn
                default_area_class: B
                topology: {%s}
                layers:
                  - element: substations
                    file: stations.geojson
                    fields: {id: id, high_voltage_kv: {constant: 110}}
                  - element: busbar_sections
                    file: busbars.csv
                    fields: {id: id, substation_id: station, nominal_voltage_kv: kv}
                  - element: power_transformers
                    file: transformers.csv
                    fields: {id: id, substation_id: station, busbar_section_id: busbar, rated_kva: {column: mva, unit: MVA}}
                  - element: nodes
                    file: nodes.geojson%s
                    fields: {id: id, kind: {constant: %s}, nominal_voltage_kv: {constant: 10}}
                  - element: line_sections
                    file: lines.geojson%s
                    fields: {id: id, kind: {constant: %s}, length_m: "@length", nominal_voltage_kv: {constant: 10},
                      r_ohm_per_km: {constant: 0.13}, x_ohm_per_km: {constant: 0.09}, ampacity_a: {constant: 400}}
                  - element: loads
                    file: loads.geojson%s
                    fields: {id: id, peak_kw: {constant: 500}, power_factor: {constant: 0.95}, installed_kva: {constant: 630}}
                """.formatted(topology, crs, nodeKind, crs, lineKind, crs);
        return switches.isEmpty() ? mapping : mapping + """
                  - element: switches
                    file: switches.geojson
                    fields: {id: id, kind: {constant: LOAD_BREAK_SWITCH}, normally_closed: {constant: "true"}}
                """;
    }

    private static Geometry point(double x, double y) {
        return FACTORY.createPoint(degrees(x, y)[0]);
    }

    private static Coordinate[] degrees(double... xy) {
        Coordinate[] vertices = new Coordinate[xy.length / 2];
        for (int i = 0; i < vertices.length; i++) {
            if (Double.isNaN(xy[2 * i])) {
                vertices[i] = new Coordinate(Double.NaN, Double.NaN);
                continue;
            }
            LonLat at = METRES.toLonLat(new Position(ORIGIN.x() + xy[2 * i], ORIGIN.y() + xy[2 * i + 1]));
            vertices[i] = new Coordinate(at.lon(), at.lat());
        }
        return vertices;
    }

    /** Metres from the substation. */
    static Position metres(Position degrees) {
        Position at = METRES.toMetric(new LonLat(degrees.x(), degrees.y()));
        return new Position(at.x() - ORIGIN.x(), at.y() - ORIGIN.y());
    }
}
