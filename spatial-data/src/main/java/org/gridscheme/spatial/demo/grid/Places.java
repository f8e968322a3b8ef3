package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Small geometry of generated places: rounding, offsets, lines without repeated points. */
final class Places {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Places() {}

    static GeometryFactory factory() {
        return GEOMETRY;
    }

    static double millimetre(double metres) {
        return Math.rint(metres * 1000) / 1000;
    }

    static double centimetre(double metres) {
        return Math.max(0.01, Math.rint(metres * 100) / 100);
    }

    static Coordinate coordinate(Position position) {
        return new Coordinate(position.x(), position.y());
    }

    static Position position(Coordinate place) {
        return new Position(place.x, place.y);
    }

    static Position offset(Coordinate place, double dx, double dy) {
        return new Position(millimetre(place.x + dx), millimetre(place.y + dy));
    }

    static double length_m(List<Coordinate> course) {
        double length = 0;
        for (int i = 1; i < course.size(); i++) {
            length += course.get(i - 1).distance(course.get(i));
        }
        return length;
    }

    /** From one position over a course to another, points that repeat or turn back on the spot left out. */
    static List<Coordinate> joined(Position start, List<Coordinate> course, Position end) {
        List<Coordinate> points = new ArrayList<>(course.size() + 2);
        points.add(coordinate(start));
        for (Coordinate point : course) {
            addApart(points, point);
        }
        Coordinate last = coordinate(end);
        if (points.size() > 1 && points.get(points.size() - 1).distance(last) < 0.05) {
            points.remove(points.size() - 1);
        }
        points.add(last);
        return points;
    }

    private static void addApart(List<Coordinate> points, Coordinate point) {
        if (points.get(points.size() - 1).distance(point) >= 0.05) {
            points.add(point);
        }
    }

    static LineString line(List<Coordinate> course) {
        return GEOMETRY.createLineString(course.toArray(new Coordinate[0]));
    }
}
