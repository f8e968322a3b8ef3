package org.gridscheme.spatial.ingest.gis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.spatial.ingest.gis.mapping.TopologyRules;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthLocationMap;
import org.locationtech.jts.linearref.LinearLocation;
import org.locationtech.jts.linearref.LocationIndexedLine;

/**
 * Cuts a line into sections at the nodes that lie on it within the tolerance, where the mapping asks for it: nodes of the source,
 * nodes at which other lines end. A given length is shared out as the drawn one.
 */
final class LineCutter {

    /** Nodes nearer to each other along a line are at one place. */
    private static final double ONE_PLACE_M = 0.01;

    private final TopologyRules rules;
    private final Places places;
    private final Set<String> nodesWithEnds;
    private final TopologyFindings findings;

    /** @param nodesWithEnds ids of the nodes at which any line ends */
    LineCutter(TopologyRules rules, Places places, Set<String> nodesWithEnds, TopologyFindings findings) {
        this.rules = rules;
        this.places = places;
        this.nodesWithEnds = nodesWithEnds;
        this.findings = findings;
    }

    private record Cut(GridPlace node, LinearLocation at, double along_m, double distance_m) {}

    /** In the direction of the line; the line itself where nothing cuts it. */
    List<LinePiece> cut(DrawnLine line, String from, String to) {
        List<Cut> cuts = cuts(line, from, to);
        if (cuts.isEmpty()) {
            return List.of(new LinePiece(line, line.id(), from, to, line.row()));
        }
        findings.cut(line, cuts.size() + 1);
        List<LinePiece> pieces = new ArrayList<>();
        LocationIndexedLine degrees = new LocationIndexedLine(line.degrees());
        LinearLocation start = degrees.getStartIndex();
        double startAlong_m = 0;
        String node = from;
        for (Cut cut : cuts) {
            pieces.add(piece(
                    line,
                    pieces.size() + 1,
                    node,
                    cut.node().id(),
                    new Part(degrees.extractLine(start, cut.at()), cut.along_m() - startAlong_m)));
            start = cut.at();
            startAlong_m = cut.along_m();
            node = cut.node().id();
        }
        Part last = new Part(
                degrees.extractLine(start, degrees.getEndIndex()), line.metres().getLength() - startAlong_m);
        pieces.add(piece(line, pieces.size() + 1, node, to, last));
        return pieces;
    }

    private record Part(Geometry degrees, double length_m) {}

    private static LinePiece piece(DrawnLine line, int number, String from, String to, Part part) {
        String id = line.id() + "/" + number;
        Map<String, String> values = new HashMap<>();
        values.put("id", id);
        line.row()
                .number("length_m")
                .ifPresent(given_m -> values.put(
                        "length_m",
                        Double.toString(
                                given_m * part.length_m() / line.metres().getLength())));
        FeatureRow row = line.row().withShape((LineString) part.degrees()).with(values);
        return new LinePiece(line, id, from, to, row);
    }

    private List<Cut> cuts(DrawnLine line, String from, String to) {
        List<Cut> found = new ArrayList<>();
        if (!rules.splitAtNodes() && !rules.splitAtLineEnds()) {
            return found;
        }
        LocationIndexedLine course = new LocationIndexedLine(line.metres());
        LengthLocationMap lengths = new LengthLocationMap(line.metres());
        for (Near<GridPlace> near : places.within(line.metres(), rules.tolerance_m(), line.voltage_kV())) {
            GridPlace node = near.it();
            boolean atOwnEnd = node.id().equals(from) || node.id().equals(to);
            if (cutsHere(node) && !atOwnEnd && !isBesideEnd(line, node, from, to)) {
                LinearLocation at = course.project(middle(node));
                found.add(new Cut(node, at, lengths.getLength(at), near.distance_m()));
            }
        }
        found.sort(Comparator.comparingDouble(Cut::along_m)
                .thenComparing(it -> it.node().id()));
        return distinct(line, found);
    }

    private boolean cutsHere(GridPlace node) {
        boolean given = rules.splitAtNodes() && !node.made();
        boolean met = rules.splitAtLineEnds() && nodesWithEnds.contains(node.id());
        return !node.isBay() && (given || met);
    }

    /** A second node where the line ends: the end has one already. */
    private boolean isBesideEnd(DrawnLine line, GridPlace node, String from, String to) {
        for (boolean first : new boolean[] {true, false}) {
            double distance_m =
                    node.shape().distance(Places.point(line.end(first).metres()));
            if (distance_m <= Math.max(rules.tolerance_m(), ONE_PLACE_M)) {
                places.find(first ? from : to)
                        .filter(it -> !node.made())
                        .ifPresent(it -> findings.nodesAtOnePlace(line, it, node));
                return true;
            }
        }
        return false;
    }

    /** Of several at one place the nearest to the line. */
    private List<Cut> distinct(DrawnLine line, List<Cut> sorted) {
        List<Cut> kept = new ArrayList<>();
        for (Cut cut : sorted) {
            int last = kept.size() - 1;
            if (last < 0 || cut.along_m() - kept.get(last).along_m() > ONE_PLACE_M) {
                kept.add(cut);
                continue;
            }
            Cut other = kept.get(last);
            boolean nearer = cut.distance_m() < other.distance_m() - Near.SAME_M;
            kept.set(last, nearer ? cut : other);
            findings.nodesAtOnePlace(line, nearer ? cut.node() : other.node(), nearer ? other.node() : cut.node());
        }
        return kept;
    }

    private static Coordinate middle(GridPlace node) {
        Point inside =
                node.shape() instanceof Point point ? point : node.shape().getInteriorPoint();
        return inside.getCoordinate();
    }
}
