package org.gridscheme.spatial.ingest.layer;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Builds shapes of vertices that are all finite; heights and measures are dropped before. */
final class ShapeFactory {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int SMALLEST_RING = 4;

    private ShapeFactory() {}

    static Coordinate vertex(double x, double y) throws FlawedShapeException {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new FlawedShapeException("not-finite");
        }
        return new CoordinateXY(x, y);
    }

    static Point point(Coordinate vertex) {
        return FACTORY.createPoint(vertex);
    }

    static LineString line(List<Coordinate> vertices) throws FlawedShapeException {
        if (vertices.isEmpty()) {
            throw new FlawedShapeException("empty");
        }
        if (vertices.size() < 2) {
            throw new FlawedShapeException("one-point");
        }
        return FACTORY.createLineString(vertices.toArray(Coordinate[]::new));
    }

    static LinearRing ring(List<Coordinate> vertices) throws FlawedShapeException {
        if (vertices.isEmpty()) {
            throw new FlawedShapeException("empty");
        }
        if (vertices.size() < SMALLEST_RING || !vertices.get(0).equals2D(vertices.get(vertices.size() - 1))) {
            throw new FlawedShapeException("ring-not-closed");
        }
        return FACTORY.createLinearRing(vertices.toArray(Coordinate[]::new));
    }

    /** @param rings the outer one first */
    static Polygon polygon(List<LinearRing> rings) throws FlawedShapeException {
        if (rings.isEmpty()) {
            throw new FlawedShapeException("empty");
        }
        List<LinearRing> holes = rings.subList(1, rings.size());
        return FACTORY.createPolygon(rings.get(0), holes.toArray(LinearRing[]::new));
    }

    /** One part stands for itself, several for a collection of their kind. */
    static Shape ofLines(List<LineString> parts) throws FlawedShapeException {
        return switch (parts.size()) {
            case 0 -> throw new FlawedShapeException("empty");
            case 1 -> Shape.of(parts.get(0));
            default -> Shape.of(FACTORY.createMultiLineString(parts.toArray(LineString[]::new)));
        };
    }

    /** As {@link #ofLines}. */
    static Shape ofPolygons(List<Polygon> parts) throws FlawedShapeException {
        return switch (parts.size()) {
            case 0 -> throw new FlawedShapeException("empty");
            case 1 -> Shape.of(parts.get(0));
            default -> Shape.of(FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)));
        };
    }

    /** As {@link #ofLines}. */
    static Shape ofPoints(List<Coordinate> vertices) throws FlawedShapeException {
        List<Point> parts = new ArrayList<>(vertices.size());
        vertices.forEach(vertex -> parts.add(point(vertex)));
        return switch (parts.size()) {
            case 0 -> throw new FlawedShapeException("empty");
            case 1 -> Shape.of(parts.get(0));
            default -> Shape.of(FACTORY.createMultiPoint(parts.toArray(Point[]::new)));
        };
    }
}
