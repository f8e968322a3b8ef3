package org.gridscheme.spatial.ingest.gis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.spatial.ingest.gis.mapping.TopologyRules;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Overhead lines of one voltage that cross where neither has a node in common with the other. Cables cross at every corner and say
 * nothing by it; overhead lines seldom do, and a tee drawn without its pole looks just so.
 */
final class Crossings {

    private static final double AT_END_M = 0.01;

    private final double tolerance_m;
    private final Places places;
    private final CoordinateTransform transform;
    private final TopologyFindings findings;

    Crossings(TopologyRules rules, Places places, CoordinateTransform transform, TopologyFindings findings) {
        this.tolerance_m = Math.max(rules.tolerance_m(), AT_END_M);
        this.places = places;
        this.transform = transform;
        this.findings = findings;
    }

    void report(List<DrawnLine> lines, List<LinePiece> pieces) {
        Map<Integer, Set<String>> nodes = new HashMap<>();
        pieces.forEach(it -> nodes.computeIfAbsent(it.line().number(), key -> new HashSet<>())
                .addAll(List.of(it.from(), it.to())));
        List<DrawnLine> overhead = lines.stream()
                .filter(it -> it.row().find("kind").equals(Optional.of(LineKind.OVERHEAD.name())))
                .toList();
        STRtree index = new STRtree();
        overhead.forEach(it -> index.insert(it.metres().getEnvelopeInternal(), it));
        index.build();
        for (DrawnLine line : overhead) {
            List<DrawnLine> others = new ArrayList<>();
            index.query(line.metres().getEnvelopeInternal(), hit -> others.add((DrawnLine) hit));
            others.stream()
                    .filter(it -> it.number() > line.number() && GridPlace.alike(it.voltage_kV(), line.voltage_kV()))
                    .sorted(Comparator.comparingInt(DrawnLine::number))
                    .forEach(it -> compare(line, it, common(nodes, line, it)));
        }
    }

    private static Set<String> common(Map<Integer, Set<String>> nodes, DrawnLine a, DrawnLine b) {
        Set<String> common = new HashSet<>(nodes.getOrDefault(a.number(), Set.of()));
        common.retainAll(nodes.getOrDefault(b.number(), Set.of()));
        return common;
    }

    private void compare(DrawnLine line, DrawnLine other, Set<String> common) {
        if (!line.metres().intersects(other.metres())) {
            return;
        }
        Geometry shared = OverlayNGRobust.overlay(line.metres(), other.metres(), OverlayNG.INTERSECTION);
        for (int i = 0; i < shared.getNumGeometries(); i++) {
            if (shared.getGeometryN(i) instanceof Point crossing
                    && !isAtEnd(line, crossing)
                    && !isAtEnd(other, crossing)
                    && !isConnected(crossing, common)) {
                findings.crossing(line, other, degrees(crossing.getCoordinate()));
            }
        }
    }

    private boolean isAtEnd(DrawnLine line, Point crossing) {
        return List.of(true, false).stream()
                .anyMatch(first -> line.end(first).metres().distance(crossing.getCoordinate()) <= tolerance_m);
    }

    private boolean isConnected(Point crossing, Set<String> common) {
        return common.stream()
                .flatMap(it -> places.find(it).stream())
                .anyMatch(it -> it.shape().distance(crossing) <= tolerance_m);
    }

    private Position degrees(Coordinate at) {
        LonLat place = transform.toLonLat(new Position(at.x, at.y));
        return new Position(place.lon(), place.lat());
    }
}
