package org.gridscheme.grid.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPoint;

/**
 * Chooses the part of a feeder that is drawn: the supply paths of the new connections and of the open points that matter most
 * to them.
 */
final class FeederCourse {

    /** Enough for every ring type, three supply one standby included; more would hide the connection and are counted. */
    private static final int SHOWN_OPEN_POINTS = 4;

    private final FeederForest forest;
    private final GridSnapshot grid;
    private final int bay;
    private final List<SupplyConnection> connections;
    private final Map<Integer, List<Integer>> atNode = new HashMap<>();
    private final Map<Integer, List<Integer>> onSection = new HashMap<>();
    private final BitSet drawn = new BitSet();

    FeederCourse(FeederForest forest, int bay, List<SupplyConnection> connections) {
        this.forest = forest;
        this.grid = forest.grid();
        this.bay = bay;
        this.connections = connections;
    }

    /** Adds a connection at a node. */
    void connectAtNode(int connection, int node) {
        atNode.computeIfAbsent(node, key -> new ArrayList<>()).add(connection);
        draw(node);
    }

    /** Adds a connection on a section, which is drawn to its end. */
    void connectOnSection(int connection, int section) {
        onSection.computeIfAbsent(section, key -> new ArrayList<>()).add(connection);
        draw(forest.downstreamNode(section));
    }

    private void draw(int node) {
        for (int at = node; at >= 0 && !drawn.get(at); at = forest.parentNode(at)) {
            drawn.set(at);
        }
    }

    /** Node numbers of the part that is drawn. */
    BitSet drawn() {
        return drawn;
    }

    /** The part as a tree from its bay. */
    Stop toStops() {
        Map<Integer, List<OpenPoint>> shown = new HashMap<>();
        for (OpenPoint point : shownOpenPoints()) {
            shown.computeIfAbsent(point.node(), key -> new ArrayList<>()).add(point);
            draw(point.node());
        }
        Stop root = stop(bay, Stop.Stretch.NONE, shown);
        Map<Integer, Stop> stops = new HashMap<>(Map.of(bay, root));
        int feeder = forest.feederOf(bay);
        int[] nodes = feeder < 0 ? new int[] {bay} : forest.nodesOf(feeder);
        for (int node : nodes) {
            if (node != bay && drawn.get(node)) {
                stops.put(node, append(stops.getOrDefault(forest.parentNode(node), root), node, shown));
            }
        }
        return root;
    }

    private Stop stop(int node, Stop.Stretch above, Map<Integer, List<OpenPoint>> shown) {
        Stop stop = new Stop(node, above);
        stop.connections.addAll(atNode.getOrDefault(node, List.of()));
        stop.openPoints.addAll(shown.getOrDefault(node, List.of()));
        return stop;
    }

    /** Puts a node below another, the cuts of the section between them first. */
    private Stop append(Stop parent, int node, Map<Integer, List<OpenPoint>> shown) {
        int section = forest.parentSection(node);
        double length_m = grid.section(section).length_m();
        Stop at = parent;
        int upperEnd = parent.node;
        double done_m = 0;
        for (int connection : cutsOf(section)) {
            double cut_m = Math.max(
                    done_m, Math.min(length_m, connections.get(connection).offset_m()));
            Stop cut = new Stop(Stop.CUT, new Stop.Stretch(section, cut_m - done_m, upperEnd, -1));
            cut.connections.add(connection);
            at.children.add(cut);
            at = cut;
            upperEnd = -1;
            done_m = cut_m;
        }
        Stop stop = stop(node, new Stop.Stretch(section, length_m - done_m, upperEnd, node), shown);
        at.children.add(stop);
        return stop;
    }

    private List<Integer> cutsOf(int section) {
        return onSection.getOrDefault(section, List.of()).stream()
                .sorted(Comparator.comparingDouble(c -> connections.get(c).offset_m()))
                .toList();
    }

    /** Those behind a connection come first: they are where its ring closes. Then those to other feeders, then the nearest. */
    private List<OpenPoint> shownOpenPoints() {
        int feeder = forest.feederOf(bay);
        if (feeder < 0) {
            return List.of();
        }
        return forest.openPointsOf(feeder).stream()
                .filter(point -> point.otherFeeder() != feeder)
                .sorted(Comparator.comparing((OpenPoint point) -> !isBehindConnection(point.node()))
                        .thenComparing(point -> point.otherFeeder() < 0)
                        .thenComparingDouble(point -> beyondDrawn_m(point.node()))
                        .thenComparingInt(OpenPoint::section))
                .limit(SHOWN_OPEN_POINTS)
                .toList();
    }

    private boolean isBehindConnection(int node) {
        for (int at = node; at >= 0; at = forest.parentNode(at)) {
            if (atNode.containsKey(at) || onSection.containsKey(forest.parentSection(at))) {
                return true;
            }
        }
        return false;
    }

    private double beyondDrawn_m(int node) {
        int at = node;
        while (!drawn.get(at)) {
            at = forest.parentNode(at);
        }
        return forest.pathLength_m(node) - forest.pathLength_m(at);
    }
}
