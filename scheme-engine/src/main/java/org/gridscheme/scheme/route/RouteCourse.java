package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.street.StreetNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Collects the vertices of a route in order; a vertex equal to the one before is left out. O(vertices). */
final class RouteCourse {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final StreetNetwork streets;
    private final List<Coordinate> vertices = new ArrayList<>();

    RouteCourse(StreetNetwork streets) {
        this.streets = streets;
    }

    void add(Position position) {
        add(new Coordinate(position.x(), position.y()));
    }

    /** Appends the stretch of an edge: both cut ends and every vertex strictly between them. */
    void add(StreetPiece piece) {
        add(streets.edgeGrid().positionAt(piece.edge(), piece.from_m()));
        Coordinate[] shape = streets.edge(piece.edge()).geometry().getCoordinates();
        if (piece.to_m() >= piece.from_m()) {
            addForward(shape, piece.from_m(), piece.to_m());
        } else {
            addBackward(shape, piece.from_m(), piece.to_m(), streets.length_m(piece.edge()));
        }
        add(streets.edgeGrid().positionAt(piece.edge(), piece.to_m()));
    }

    private void addForward(Coordinate[] shape, double from_m, double to_m) {
        double along = 0;
        for (int i = 1; i < shape.length - 1; i++) {
            along += shape[i - 1].distance(shape[i]);
            if (along > from_m && along < to_m) {
                add(shape[i]);
            }
        }
    }

    private void addBackward(Coordinate[] shape, double from_m, double to_m, double length_m) {
        double along = length_m;
        for (int i = shape.length - 2; i > 0; i--) {
            along -= shape[i].distance(shape[i + 1]);
            if (along < from_m && along > to_m) {
                add(shape[i]);
            }
        }
    }

    private void add(Coordinate vertex) {
        if (vertices.isEmpty() || !vertices.get(vertices.size() - 1).equals2D(vertex)) {
            vertices.add(vertex);
        }
    }

    /** How many vertices there are so far. */
    int size() {
        return vertices.size();
    }

    /** Change of direction at a vertex in degrees, 0 straight on, 180 back; 0 at the ends. */
    double turn_deg(int vertex) {
        if (vertex <= 0 || vertex >= vertices.size() - 1) {
            return 0;
        }
        double in = bearing_deg(vertices.get(vertex - 1), vertices.get(vertex));
        double out = bearing_deg(vertices.get(vertex), vertices.get(vertex + 1));
        return Math.abs(Math.IEEEremainder(out - in, 360));
    }

    private static double bearing_deg(Coordinate from, Coordinate to) {
        return Math.toDegrees(Math.atan2(to.y - from.y, to.x - from.x));
    }

    /** The course as a line; a route of no length is a line of two equal points. */
    LineString line() {
        List<Coordinate> line = vertices.size() == 1 ? List.of(vertices.get(0), vertices.get(0)) : vertices;
        return GEOMETRY.createLineString(line.toArray(Coordinate[]::new));
    }
}
