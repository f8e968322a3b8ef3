package org.gridscheme.scheme.route;

import java.util.Arrays;
import org.gridscheme.grid.geometry.Polylines;
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
    private final Polylines shapes;
    private double[] xs = new double[128];
    private double[] ys = new double[128];

    /** What lies between a vertex and the next. */
    private Stretch[] stretches = new Stretch[128];

    private int count;

    RouteCourse(StreetNetwork streets) {
        this.streets = streets;
        shapes = streets.edgeGrid().lines();
    }

    /** Appends a place off the street. */
    void add(Position position) {
        add(position.x(), position.y(), Stretch.OFF_STREET);
    }

    /** Appends the stretch of an edge: both cut ends and every vertex strictly between them. */
    void add(StreetPiece piece, Stretch kind) {
        Stretch entry = count <= 1 ? Stretch.OFF_STREET : kind;
        addCut(piece.edge(), piece.from_m(), entry);
        int inner = shapes.vertexCount(piece.edge()) - 2;
        if (inner > 0) {
            if (piece.to_m() >= piece.from_m()) {
                addForward(piece, inner, kind);
            } else {
                addBackward(piece, inner, kind);
            }
        }
        addCut(piece.edge(), piece.to_m(), kind);
    }

    /** A place on a street; most are its ends, which need no search. */
    private void addCut(int edge, double offset_m, Stretch kind) {
        if (offset_m <= 0) {
            add(shapes.x(edge, 0), shapes.y(edge, 0), kind);
        } else if (offset_m >= streets.length_m(edge)) {
            int last = shapes.vertexCount(edge) - 1;
            add(shapes.x(edge, last), shapes.y(edge, last), kind);
        } else {
            Position cut = shapes.positionAt(edge, offset_m);
            add(cut.x(), cut.y(), kind);
        }
    }

    private void addForward(StreetPiece piece, int inner, Stretch kind) {
        double along = 0;
        for (int v = 1; v <= inner; v++) {
            along += shapes.segment_m(piece.edge(), v - 1);
            if (along > piece.from_m() && along < piece.to_m()) {
                add(shapes.x(piece.edge(), v), shapes.y(piece.edge(), v), kind);
            }
        }
    }

    private void addBackward(StreetPiece piece, int inner, Stretch kind) {
        double along = streets.length_m(piece.edge());
        for (int v = inner; v >= 1; v--) {
            along -= shapes.segment_m(piece.edge(), v);
            if (along < piece.from_m() && along > piece.to_m()) {
                add(shapes.x(piece.edge(), v), shapes.y(piece.edge(), v), kind);
            }
        }
    }

    private void add(double x, double y, Stretch kind) {
        if (count > 0) {
            double dx = x - xs[count - 1];
            double dy = y - ys[count - 1];
            if (dx * dx + dy * dy < SAME_PLACE_m2) {
                return;
            }
            stretches[count - 1] = kind;
        }
        if (count == xs.length) {
            grow();
        }
        xs[count] = x;
        ys[count] = y;
        count++;
    }

    private void grow() {
        xs = Arrays.copyOf(xs, 2 * count);
        ys = Arrays.copyOf(ys, 2 * count);
        stretches = Arrays.copyOf(stretches, 2 * count);
    }

    /** Turns sharper than a limit along streets, bends of a street included, those within existing ducts left out. */
    int sharpTurns(double limit_deg) {
        double cosine = Math.cos(Math.toRadians(limit_deg));
        int turns = 0;
        for (int i = 1; i < count - 1; i++) {
            if (needsManhole(stretches[i - 1], stretches[i]) && cosineAt(i) < cosine) {
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
        double ax = xs[i] - xs[i - 1];
        double ay = ys[i] - ys[i - 1];
        double bx = xs[i + 1] - xs[i];
        double by = ys[i + 1] - ys[i];
        return (ax * bx + ay * by) / Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
    }

    /** The course as a line; a route of no length is a line of two equal points. */
    LineString line() {
        Coordinate[] line = new Coordinate[Math.max(2, count)];
        for (int i = 0; i < line.length; i++) {
            int vertex = Math.min(i, count - 1);
            line[i] = new Coordinate(xs[vertex], ys[vertex]);
        }
        return GEOMETRY.createLineString(line);
    }
}
