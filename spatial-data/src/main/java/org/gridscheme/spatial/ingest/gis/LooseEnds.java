package org.gridscheme.spatial.ingest.gis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.spatial.ingest.gis.DrawnLine.LineEnd;
import org.gridscheme.spatial.ingest.gis.TopologyFindings.Neighbour;
import org.gridscheme.spatial.ingest.gis.mapping.TopologyRules;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Tells every line end that meets nothing, with what is nearest to it and what would connect it. */
final class LooseEnds {

    /** How far is searched for something to name where nothing is within the mapping's own distance. */
    private static final double FARTHEST_M = 1_000;

    private final TopologyRules rules;
    private final Places places;
    private final Stations stations;
    private final List<DrawnLine> lines;
    private final STRtree courses = new STRtree();
    private final TopologyFindings findings;

    LooseEnds(TopologyRules rules, Places places, Stations stations, List<DrawnLine> lines, TopologyFindings findings) {
        this.rules = rules;
        this.places = places;
        this.stations = stations;
        this.lines = lines;
        this.findings = findings;
        lines.forEach(it -> courses.insert(it.metres().getEnvelopeInternal(), it));
        courses.build();
    }

    /**
     * @param pieces all sections between nodes, those of lines with named ends included
     * @param occupied nodes at which something stands that a line may end for
     */
    void report(List<LinePiece> pieces, Set<String> occupied, EndJoiner joiner) {
        Map<String, Integer> ends = new HashMap<>();
        Map<Integer, List<String>> nodesOfLine = new HashMap<>();
        for (LinePiece piece : pieces) {
            List<String> nodes =
                    nodesOfLine.computeIfAbsent(piece.line().number(), key -> new ArrayList<>(List.of(piece.from())));
            nodes.add(piece.to());
            ends.merge(piece.from(), 1, Integer::sum);
            ends.merge(piece.to(), 1, Integer::sum);
        }
        for (DrawnLine line : lines) {
            List<String> own = nodesOfLine.getOrDefault(line.number(), List.of());
            for (boolean first : List.of(true, false)) {
                String node = own.get(first ? 0 : own.size() - 1);
                if (ends.getOrDefault(node, 0) == 1
                        && isBare(node)
                        && !occupied.contains(node)
                        && !joiner.isTold(node)) {
                    report(line.end(first), Set.copyOf(own));
                }
            }
        }
    }

    /** A node made where the line ends, or a pole or junction of the source of which nothing more is known. */
    private boolean isBare(String node) {
        return places.find(node).filter(GridPlace::isPlain).isPresent();
    }

    private void report(LineEnd end, Set<String> ownNodes) {
        Optional<Near<Neighbour>> near = nearest(end, ownNodes, rules.reportGaps_m());
        if (near.isPresent()) {
            findings.gap(end, near.get());
        } else {
            double farthest_m = Math.max(FARTHEST_M, rules.reportGaps_m());
            findings.dangling(end, nearest(end, ownNodes, farthest_m), farthest_m);
        }
    }

    private Optional<Near<Neighbour>> nearest(LineEnd end, Set<String> ownNodes, double distance_m) {
        Geometry at = Places.point(end.metres());
        List<Near<Neighbour>> found = new ArrayList<>();
        places.within(at, distance_m, end.line().voltage_kV()).stream()
                .filter(it -> !ownNodes.contains(it.it().id()))
                .findFirst()
                .ifPresent(it -> found.add(near(ElementKinds.NODE, it.it().id(), "join", it.distance_m())));
        stations.within(at, distance_m).stream()
                .findFirst()
                .ifPresent(it -> found.add(near(
                        ElementKinds.SUBSTATION,
                        it.it().id(),
                        rules.baysAtBusbars() ? "join" : "bay-at-station",
                        it.distance_m())));
        course(end, at, distance_m)
                .ifPresent(
                        it -> found.add(near(ElementKinds.LINE_SECTION, it.it().id(), "cut-line", it.distance_m())));
        return Near.sorted(found).stream().findFirst();
    }

    private static Near<Neighbour> near(String kind, String id, String proposal, double distance_m) {
        return new Near<>(new Neighbour(kind, id, proposal), distance_m);
    }

    private Optional<Near<DrawnLine>> course(LineEnd end, Geometry at, double distance_m) {
        Envelope around = new Envelope(at.getEnvelopeInternal());
        around.expandBy(distance_m);
        List<Integer> hits = new ArrayList<>();
        courses.query(around, hit -> hits.add(((DrawnLine) hit).number()));
        return Near.sorted(hits.stream()
                        .sorted()
                        .filter(it -> it != end.line().number())
                        .map(lines::get)
                        .filter(it ->
                                GridPlace.alike(it.voltage_kV(), end.line().voltage_kV()))
                        .map(it -> new Near<>(it, it.metres().distance(at)))
                        .filter(it -> it.distance_m() <= distance_m)
                        .toList())
                .stream()
                .findFirst();
    }
}
