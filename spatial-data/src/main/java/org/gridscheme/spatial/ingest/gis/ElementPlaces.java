package org.gridscheme.spatial.ingest.gis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.spatial.ingest.PackageFiles;
import org.locationtech.jts.geom.Geometry;

/** Finds the node, and for switches the section, of what is drawn where it stands. */
final class ElementPlaces {

    /** How far is searched for a node to name. */
    private static final double FARTHEST_M = 1_000;

    private final double tolerance_m;
    private final Places places;
    private final CoordinateTransform transform;
    private final TopologyFindings findings;
    private final Map<String, List<LinePiece>> piecesByNode = new HashMap<>();
    private final Map<String, List<LinePiece>> piecesByLine = new HashMap<>();

    ElementPlaces(
            double tolerance_m,
            Places places,
            List<LinePiece> pieces,
            CoordinateTransform transform,
            TopologyFindings findings) {
        this.tolerance_m = tolerance_m;
        this.places = places;
        this.transform = transform;
        this.findings = findings;
        for (LinePiece piece : pieces) {
            piecesByLine
                    .computeIfAbsent(piece.line().id(), key -> new ArrayList<>())
                    .add(piece);
            for (String node : List.of(piece.from(), piece.to())) {
                piecesByNode.computeIfAbsent(node, key -> new ArrayList<>()).add(piece);
            }
        }
    }

    /** The row with the node and section it stands at; empty, and told, where there is none. */
    Optional<FeatureRow> placed(FeatureRow row) {
        boolean isSwitch = row.table().equals(PackageFiles.SWITCHES)
                && !row.find("kind").equals(Optional.of(ElementKinds.BUS_TIE));
        Optional<FeatureRow> atNode = ShapeNeed.isByPlace(row) && row.shape().isPresent()
                ? node(row, isSwitch).map(it -> row.with(Map.of("node_id", it)))
                : Optional.of(row);
        return isSwitch ? atNode.flatMap(this::atSection) : atNode;
    }

    private Optional<String> node(FeatureRow row, boolean isSwitch) {
        Geometry at = transform.toMetric(row.shape().orElseThrow());
        List<Near<GridPlace>> near = places.within(at, tolerance_m, OptionalDouble.empty()).stream()
                .filter(it -> isSwitch || !it.it().isBay())
                .toList();
        if (near.isEmpty()) {
            findings.noNodeNear(
                    row,
                    places.within(at, FARTHEST_M, OptionalDouble.empty()).stream()
                            .findFirst());
            return Optional.empty();
        }
        List<GridPlace> candidates = EndJoiner.preferred(Near.nearest(near), it -> !it.isPlain());
        if (candidates.size() > 1) {
            findings.severalNodes(row, candidates.stream().map(GridPlace::id).toList());
            return Optional.empty();
        }
        return Optional.of(candidates.get(0).id());
    }

    private Optional<FeatureRow> atSection(FeatureRow row) {
        String node = row.find("node_id").orElse("");
        Optional<String> named = row.find("section_id");
        if (named.isPresent()) {
            return Optional.of(piecesByLine.getOrDefault(named.get(), List.of()).stream()
                    .filter(it -> it.touches(node))
                    .findFirst()
                    .map(it -> row.with(Map.of("section_id", it.id())))
                    .orElse(row));
        }
        List<LinePiece> pieces = piecesByNode.getOrDefault(node, List.of());
        if (pieces.size() == 1 || (pieces.size() == 2 && isPlain(node))) {
            return Optional.of(row.with(Map.of("section_id", pieces.get(0).id())));
        }
        findings.switchUnplaced(row, node, pieces.stream().map(LinePiece::id).toList());
        return Optional.empty();
    }

    /** Between the two sections at a bare pole it does not matter which of them the switch opens. */
    private boolean isPlain(String node) {
        return places.find(node).filter(GridPlace::isPlain).isPresent();
    }
}
