package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.street.StreetNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Collects the vertices of a route in order with what lies between each two of them; a vertex at the place of the one
 * before is left out. O(vertices).
 */
final class RouteCourse {

    /** What a stretch of the course is, for counting the turns that need a manhole. */
    enum Stretch {
        OFF_STREET,
        EXISTING_DUCT,
        NEW_WORK
    }

    /** Vertices nearer than this are one: the ends of two edges meet at a junction only up to rounding. */
    private static final double SAME_PLACE_m2 = 0.001 * 0.001;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final StreetNetwork streets;
    private final List<Coordinate> vertices = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();

    RouteCourse(StreetNetwork streets) {
        this.streets = streets;
    }

    /** Appends a place off the street. */
    void add(Position position) {
        add(position, Stretch.OFF_STREET);
    }

    /** Appends the stretch of an edge: both cut ends and every vertex strictly between them. */
    void add(StreetPiece piece, Stretch kind) {
        Stretch entry = vertices.size() <= 1 ? Stretch.OFF_STREET : kind;
        add(streets.edgeGrid().positionAt(piece.edge(), piece.from_m()), entry);
        Coordinate[] shape = streets.edge(piece.edge()).geometry().getCoordinates();
        if (shape.length > 2) {
            addInner(shape, piece, kind);
        }
        add(streets.edgeGrid().positionAt(piece.edge(), piece.to_m()), kind);
    }

    private void addInner(Coordinate[] shape, StreetPiece piece, Stretch kind) {
        if (piece.to_m() >= piece.from_m()) {
            addForward(shape, piece.from_m(), piece.to_m(), kind);
        } else {
            addBackward(shape, piece.from_m(), piece.to_m(), streets.length_m(piece.edge()), kind);
        }
    }

    private void addForward(Coordinate[] shape, double from_m, double to_m, Stretch kind) {
        double along = 0;
        for (int i = 1; i < shape.length - 1; i++) {
            along += Math.sqrt(distance2(shape[i - 1], shape[i]));
            if (along > from_m && along < to_m) {
                add(shape[i], kind);
            }
        }
    }

    private void addBackward(Coordinate[] shape, double from_m, double to_m, double length_m, Stretch kind) {
        double along = length_m;
        for (int i = shape.length - 2; i > 0; i--) {
            along -= Math.sqrt(distance2(shape[i], shape[i + 1]));
            if (along < from_m && along > to_m) {
                add(shape[i], kind);
            }
        }
    }

    private void add(Position position, Stretch kind) {
        add(new Coordinate(position.x(), position.y()), kind);
    }

    private void add(Coordinate vertex, Stretch kind) {
        int last = vertices.size() - 1;
        if (last < 0) {
            vertices.add(vertex);
        } else if (distance2(vertices.get(last), vertex) >= SAME_PLACE_m2) {
            vertices.add(vertex);
            stretches.add(kind);
        }
    }

    /** Turns sharper than a limit along streets, bends of a street included, those within existing ducts left out. */
    int sharpTurns(double limit_deg) {
        double cosine = Math.cos(Math.toRadians(limit_deg));
        int turns = 0;
        for (int i = 1; i < stretches.size(); i++) {
            if (needsManhole(stretches.get(i - 1), stretches.get(i)) && cosineAt(i) < cosine) {
                turns++;
            }
        }
        return turns;
    }

    private static boolean needsManhole(Stretch before, Stretch after) {
        boolean alongStreets = before != Stretch.OFF_STREET && after != Stretch.OFF_STREET;
        return alongStreets && (before == Stretch.NEW_WORK || after == Stretch.NEW_WORK);
    }

    /** Cosine of the change of direction at a vertex. */
    private double cosineAt(int i) {
        Coordinate a = vertices.get(i - 1);
        Coordinate b = vertices.get(i);
        Coordinate c = vertices.get(i + 1);
        double dot = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
        return dot / Math.sqrt(distance2(a, b) * distance2(b, c));
    }

    private static double distance2(Coordinate a, Coordinate b) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        return dx * dx + dy * dy;
    }

    /** The course as a line; a route of no length is a line of two equal points. */
    LineString line() {
        List<Coordinate> line = vertices.size() == 1 ? List.of(vertices.get(0), vertices.get(0)) : vertices;
        return GEOMETRY.createLineString(line.toArray(Coordinate[]::new));
    }
}
