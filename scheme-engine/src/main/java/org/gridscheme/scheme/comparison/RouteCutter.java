package org.gridscheme.scheme.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.gridscheme.grid.geometry.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Cuts routes at the vertices of all routes. Archived positions are rounded to about a centimetre, so a vertex counts as
 * lying on a route when it is within {@value #ON_ROUTE_M} m of it. O(n log n) in the vertices, few of which lie close.
 */
final class RouteCutter {

    static final double ON_ROUTE_M = 0.05;

    private final LocalPlane plane;
    private final STRtree index = new STRtree();

    RouteCutter(List<LonLat> vertices, LocalPlane plane) {
        this.plane = plane;
        for (LonLat vertex : new LinkedHashSet<>(vertices)) {
            index.insert(new Envelope(plane.toMetric(vertex)), vertex);
        }
    }

    /** The route as pieces without any further vertex on them, in the order they are walked. */
    List<Piece> cut(List<LonLat> route) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i < route.size(); i++) {
            LonLat from = route.get(i - 1);
            for (LonLat stop : stops(route.get(i - 1), route.get(i))) {
                if (!stop.equals(from)) {
                    pieces.add(new Piece(from, stop));
                    from = stop;
                }
            }
        }
        return pieces;
    }

    /** The vertices strictly between two neighbours of a route, then the second neighbour. */
    private List<LonLat> stops(LonLat from, LonLat to) {
        LineSegment segment = new LineSegment(plane.toMetric(from), plane.toMetric(to));
        Envelope near = new Envelope(segment.p0, segment.p1);
        near.expandBy(ON_ROUTE_M);
        List<Stop> between = new ArrayList<>();
        for (Object found : index.query(near)) {
            LonLat vertex = (LonLat) found;
            Coordinate place = plane.toMetric(vertex);
            double fraction = segment.projectionFactor(place);
            if (fraction > 0 && fraction < 1 && segment.distance(place) <= ON_ROUTE_M) {
                between.add(new Stop(fraction, vertex));
            }
        }
        between.sort(Comparator.comparingDouble(Stop::fraction)
                .thenComparingDouble(stop -> stop.vertex().lon())
                .thenComparingDouble(stop -> stop.vertex().lat()));
        List<LonLat> stops = new ArrayList<>(between.stream().map(Stop::vertex).toList());
        stops.add(to);
        return stops;
    }

    private record Stop(double fraction, LonLat vertex) {}
}
