package org.gridscheme.api.scheme.map;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.api.scheme.dto.RouteDto;
import org.gridscheme.api.scheme.dto.SegmentDto;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * One segment of a route with its place on the ground.
 *
 * @param index from 0, from the connection point on
 * @param course in the projected metres of the grid
 */
public record RoutePiece(int index, SegmentDto segment, LineString course) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * The pieces of a route. Segments are told in the order in which the route is walked, so they are cut off one after the
     * other; their lengths are scaled to that of the drawn line, because rounding moves positions a little.
     */
    public static List<RoutePiece> of(RouteDto route, CoordinateTransform transform) {
        LineString course = course(route, transform);
        double told_m =
                route.segments().stream().mapToDouble(SegmentDto::length_m).sum();
        List<RoutePiece> pieces = new ArrayList<>();
        if (told_m <= 0 || course.getLength() <= 0) {
            return pieces;
        }
        LengthIndexedLine line = new LengthIndexedLine(course);
        double scale = course.getLength() / told_m;
        double from = 0;
        for (SegmentDto segment : route.segments()) {
            double to = from + segment.length_m() * scale;
            if (line.extractLine(from, Math.min(to, course.getLength())) instanceof LineString piece) {
                pieces.add(new RoutePiece(pieces.size(), segment, piece));
            }
            from = to;
        }
        return pieces;
    }

    /** The whole route in projected metres. */
    public static LineString course(RouteDto route, CoordinateTransform transform) {
        return transform.toMetric(FACTORY.createLineString(route.geometry().coordinates().stream()
                .map(place -> new Coordinate(place.get(0), place.get(1)))
                .toArray(Coordinate[]::new)));
    }
}
