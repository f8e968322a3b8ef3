package org.gridscheme.spatial.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetLocator;
import org.gridscheme.scheme.street.StreetNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Lays lines along the shortest way through the streets, motorways and tunnels only where nothing else leads there. A*
 * with the straight distance as its bound, O(E log E) in the edges inside the search ellipse. Not thread-safe.
 */
public final class ShortestStreetLayout implements StreetLayout {

    /** How far a station may lie from the street it is reached from. */
    private static final double REACH_M = 600;

    /** A way longer than this many times the straight distance, and than the slack, is no course a line would take. */
    private static final double LONGEST_DETOUR = 5;

    private static final double DETOUR_SLACK_M = 2_000;
    private static final double UNLIKELY_FACTOR = 4;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final StreetNetwork streets;
    private final StreetLocator locator;
    private final CoordinateTransform transform;
    private final double[] cost;
    private final int[] arcTo;

    /** @param transform of the streets' projected system */
    public ShortestStreetLayout(StreetNetwork streets, CoordinateTransform transform) {
        this.streets = streets;
        this.locator = new StreetLocator(streets);
        this.transform = transform;
        this.cost = new double[streets.junctionCount()];
        this.arcTo = new int[streets.junctionCount()];
    }

    @Override
    public Optional<LineString> layAlong(Position from, Position to) {
        Position start = transform.toMetric(new LonLat(from.x(), from.y()));
        Position end = transform.toMetric(new LonLat(to.x(), to.y()));
        Optional<StreetAccess> first = access(start);
        Optional<StreetAccess> last = access(end);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        double limit = Math.max(LONGEST_DETOUR * start.distanceTo(end), DETOUR_SLACK_M);
        return new Search(first.get(), last.get(), limit).run().map(way -> inDegrees(way, from, to));
    }

    private Optional<StreetAccess> access(Position place) {
        return locator.listNearest(place, 1, REACH_M, edge -> !isUnlikely(edge)).stream()
                .findFirst();
    }

    private LineString inDegrees(CoordinateList way, Position from, Position to) {
        CoordinateList course = new CoordinateList();
        course.add(new Coordinate(from.x(), from.y()), false);
        for (Coordinate vertex : way.toCoordinateArray()) {
            LonLat place = transform.toLonLat(new Position(vertex.x, vertex.y));
            course.add(new Coordinate(place.lon(), place.lat()), false);
        }
        course.add(new Coordinate(to.x(), to.y()), false);
        return FACTORY.createLineString(course.toCoordinateArray());
    }

    private double weight(int edge) {
        return isUnlikely(edge) ? UNLIKELY_FACTOR : 1;
    }

    private boolean isUnlikely(int edge) {
        StreetEdge it = streets.edge(edge);
        return it.tunnel() || it.roadClass() == RoadClass.MOTORWAY;
    }

    /** One search; junctions are settled by cost so far plus straight distance to the goal. */
    private final class Search {

        private static final int FROM_START = -1;

        private final StreetAccess start;
        private final StreetAccess goal;
        private final double limit;
        private final PriorityQueue<Open> open = new PriorityQueue<>();

        private record Open(int junction, double bound, double cost) implements Comparable<Open> {
            @Override
            public int compareTo(Open other) {
                int byBound = Double.compare(bound, other.bound);
                return byBound != 0 ? byBound : Integer.compare(junction, other.junction);
            }
        }

        Search(StreetAccess start, StreetAccess goal, double limit) {
            this.start = start;
            this.goal = goal;
            this.limit = limit;
        }

        /** The way from street to street in metres; a single vertex where both places meet the same point. */
        Optional<CoordinateList> run() {
            if (start.edge() == goal.edge()) {
                CoordinateList piece = new CoordinateList();
                add(piece, start.edge(), start.offset_m(), goal.offset_m());
                return Optional.of(piece);
            }
            Arrays.fill(cost, Double.POSITIVE_INFINITY);
            StreetEdge first = streets.edge(start.edge());
            relax(first.fromNode(), start.offset_m() * weight(start.edge()), FROM_START);
            relax(
                    first.toNode(),
                    (streets.length_m(start.edge()) - start.offset_m()) * weight(start.edge()),
                    FROM_START);
            int reached = -1;
            double best = limit;
            while (!open.isEmpty() && open.peek().bound() < best) {
                Open next = open.remove();
                if (next.cost() > cost[next.junction()]) {
                    continue;
                }
                double toGoal = next.cost() + lastLeg(next.junction());
                if (toGoal < best) {
                    best = toGoal;
                    reached = next.junction();
                }
                settle(next.junction());
            }
            return reached < 0 ? Optional.empty() : Optional.of(way(reached));
        }

        private void settle(int junction) {
            for (int arc = streets.firstArc(junction); arc < streets.firstArc(junction + 1); arc++) {
                int edge = streets.arcEdge(arc);
                relax(streets.arcTarget(arc), cost[junction] + streets.length_m(edge) * weight(edge), arc);
            }
        }

        private void relax(int junction, double newCost, int arc) {
            if (newCost < cost[junction]) {
                cost[junction] = newCost;
                arcTo[junction] = arc;
                Coordinate at = streets.junction(junction);
                double straight = goal.onStreet().distanceTo(new Position(at.x, at.y));
                open.add(new Open(junction, newCost + straight, newCost));
            }
        }

        /** From an end of the goal's edge to the goal; infinite from any other junction. */
        private double lastLeg(int junction) {
            StreetEdge edge = streets.edge(goal.edge());
            double leg = Double.POSITIVE_INFINITY;
            if (edge.fromNode() == junction) {
                leg = goal.offset_m();
            }
            if (edge.toNode() == junction) {
                leg = Math.min(leg, streets.length_m(goal.edge()) - goal.offset_m());
            }
            return leg * weight(goal.edge());
        }

        private CoordinateList way(int reached) {
            List<Integer> arcs = new ArrayList<>();
            int junction = reached;
            while (arcTo[junction] != FROM_START) {
                arcs.add(arcTo[junction]);
                junction = origin(arcTo[junction], junction);
            }
            Collections.reverse(arcs);
            CoordinateList way = new CoordinateList();
            add(way, start.edge(), start.offset_m(), offsetOf(start.edge(), junction, start.offset_m()));
            for (int arc : arcs) {
                int edge = streets.arcEdge(arc);
                boolean forward = streets.edge(edge).toNode() == streets.arcTarget(arc)
                        && streets.edge(edge).fromNode() == junction;
                add(way, edge, forward ? 0 : streets.length_m(edge), forward ? streets.length_m(edge) : 0);
                junction = streets.arcTarget(arc);
            }
            add(way, goal.edge(), offsetOf(goal.edge(), reached, goal.offset_m()), goal.offset_m());
            return way;
        }

        private int origin(int arc, int target) {
            StreetEdge edge = streets.edge(streets.arcEdge(arc));
            return edge.fromNode() == target ? edge.toNode() : edge.fromNode();
        }

        /** Offset of the end of an edge that is this junction; of a loop the end nearer to the given offset. */
        private double offsetOf(int edge, int junction, double near_m) {
            StreetEdge it = streets.edge(edge);
            double length_m = streets.length_m(edge);
            if (it.fromNode() == it.toNode()) {
                return near_m < length_m / 2 ? 0 : length_m;
            }
            return it.fromNode() == junction ? 0 : length_m;
        }

        private void add(CoordinateList way, int edge, double fromOffset_m, double toOffset_m) {
            LengthIndexedLine line = new LengthIndexedLine(streets.edge(edge).geometry());
            way.add(line.extractLine(fromOffset_m, toOffset_m).getCoordinates(), false);
        }
    }
}
