package org.gridscheme.spatial.ingest.gis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.spatial.ingest.PackageFiles;
import org.gridscheme.spatial.ingest.SourceRow;
import org.gridscheme.spatial.ingest.TableFile;
import org.gridscheme.spatial.ingest.gis.Stations.Busbar;
import org.gridscheme.spatial.ingest.gis.Stations.Station;
import org.gridscheme.spatial.ingest.gis.mapping.Pseudo;
import org.gridscheme.spatial.ingest.gis.mapping.TopologyRules;
import org.locationtech.jts.geom.LineString;

/** Connects what was drawn: from features to rows of the package whose references are all named. */
final class Topology {

    /** What a line may end for. */
    private static final List<TableFile> STANDING = List.of(
            PackageFiles.LOADS,
            PackageFiles.DISTRIBUTION_TRANSFORMERS,
            PackageFiles.GENERATORS,
            PackageFiles.COMMITMENTS);

    private final TopologyRules rules;
    private final CoordinateTransform transform;
    private final TopologyFindings findings;
    private final Places places = new Places();

    Topology(TopologyRules rules, CoordinateTransform transform, TopologyFindings findings) {
        this.rules = rules;
        this.transform = transform;
        this.findings = findings;
    }

    /** @param rows by table; the answer has the nodes that were made, and sections for lines that were cut */
    Map<TableFile, List<SourceRow>> connect(Map<TableFile, List<FeatureRow>> rows) {
        rows.getOrDefault(PackageFiles.NODES, List.of()).forEach(this::addPlace);
        Stations stations = stations(rows);
        List<FeatureRow> undrawn = new ArrayList<>();
        List<DrawnLine> lines = lines(rows.getOrDefault(PackageFiles.LINE_SECTIONS, List.of()), undrawn);
        EndJoiner joiner = new EndJoiner(rules, places, stations, findings);
        List<LinePiece> pieces = pieces(lines, joiner);
        Map<TableFile, List<SourceRow>> connected = atNodes(rows, pieces);
        new LooseEnds(rules, places, stations, lines, findings).report(pieces, occupied(connected), joiner);
        new Crossings(rules, places, transform, findings).report(lines, pieces);
        List<SourceRow> sections =
                new ArrayList<>(pieces.stream().map(LinePiece::complete).toList());
        sections.addAll(undrawn);
        connected.put(PackageFiles.LINE_SECTIONS, sections);
        places.list().stream().filter(GridPlace::made).map(MadeRow::of).forEach(it -> connected
                .computeIfAbsent(PackageFiles.NODES, key -> new ArrayList<>())
                .add(it));
        return connected;
    }

    private void addPlace(FeatureRow row) {
        row.shape().filter(it -> !row.id().isEmpty()).ifPresent(shape -> {
            String state = row.find("bay_state").orElse("");
            places.add(new GridPlace(
                    row.id(),
                    row.find("kind").orElse(""),
                    transform.toMetric(shape),
                    row.place().orElseThrow(),
                    row.number("nominal_voltage_kv"),
                    state.equals(BayState.SPARE.name()) || state.equals(BayState.RESERVED.name()),
                    Optional.empty(),
                    false));
        });
    }

    private Stations stations(Map<TableFile, List<FeatureRow>> rows) {
        List<Station> stations = rows.getOrDefault(PackageFiles.SUBSTATIONS, List.of()).stream()
                .flatMap(row -> row.shape().map(it -> new Station(row.id(), transform.toMetric(it))).stream())
                .toList();
        List<Busbar> busbars = rows.getOrDefault(PackageFiles.BUSBAR_SECTIONS, List.of()).stream()
                .map(row ->
                        new Busbar(row.id(), row.find("substation_id").orElse(""), row.number("nominal_voltage_kv")))
                .toList();
        return new Stations(stations, busbars);
    }

    /** @param undrawn gets the lines without a course: their ends are named, or they are refused when they are read */
    private List<DrawnLine> lines(List<FeatureRow> rows, List<FeatureRow> undrawn) {
        List<DrawnLine> lines = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (FeatureRow row : rows) {
            Optional<LineString> degrees =
                    row.shape().filter(LineString.class::isInstance).map(LineString.class::cast);
            if (degrees.isEmpty() || row.id().isEmpty()) {
                undrawn.add(row);
            } else if (taken.add(row.id())) {
                LineString metres = transform.toMetric(degrees.get());
                FeatureRow measured = row.with(Map.of(Pseudo.LENGTH.column(), GridDataIssue.text(metres.getLength())));
                lines.add(new DrawnLine(lines.size(), row.id(), measured, degrees.get(), metres, voltage(measured)));
            } else {
                findings.duplicate(row, GridIssueCodes.DUPLICATE_ID);
            }
        }
        return lines;
    }

    /** Its own, else that of a node it names. */
    private OptionalDouble voltage(FeatureRow row) {
        OptionalDouble own_kV = row.number("nominal_voltage_kv");
        if (own_kV.isPresent()) {
            return own_kV;
        }
        for (String field : List.of("from_node_id", "to_node_id")) {
            Optional<GridPlace> named = row.find(field).flatMap(places::find);
            if (named.isPresent()) {
                return named.get().voltage_kV();
            }
        }
        return OptionalDouble.empty();
    }

    private List<LinePiece> pieces(List<DrawnLine> lines, EndJoiner joiner) {
        Map<Integer, List<String>> ends = new HashMap<>();
        Set<String> nodesWithEnds = new LinkedHashSet<>();
        for (DrawnLine line : lines) {
            List<String> both = List.of(joiner.node(line.end(true)), joiner.node(line.end(false)));
            ends.put(line.number(), both);
            nodesWithEnds.addAll(both);
        }
        LineCutter cutter = new LineCutter(rules, places, nodesWithEnds, findings);
        List<LinePiece> pieces = new ArrayList<>();
        for (DrawnLine line : lines) {
            List<String> both = ends.getOrDefault(line.number(), List.of());
            pieces.addAll(cutter.cut(line, both.get(0), both.get(1)));
        }
        return pieces;
    }

    private static Set<String> occupied(Map<TableFile, List<SourceRow>> rows) {
        Set<String> occupied = new HashSet<>();
        for (TableFile table : STANDING) {
            rows.getOrDefault(table, List.of())
                    .forEach(row -> row.find("node_id").ifPresent(occupied::add));
        }
        return occupied;
    }

    private Map<TableFile, List<SourceRow>> atNodes(Map<TableFile, List<FeatureRow>> rows, List<LinePiece> pieces) {
        ElementPlaces standing = new ElementPlaces(rules.tolerance_m(), places, pieces, transform, findings);
        Map<TableFile, List<SourceRow>> placed = new HashMap<>();
        rows.forEach((table, list) -> placed.put(
                table,
                new ArrayList<>(list.stream()
                        .flatMap(row -> standing.placed(row).stream())
                        .toList())));
        return placed;
    }
}
