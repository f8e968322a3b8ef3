package org.gridscheme.spatial.ingest.layer;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads the content of one shapefile record. Heights and measures, which stand behind the vertices, are left unread. */
final class ShpShape {

    private static final int NULL = 0;
    private static final int POINT = 1;
    private static final int POLYLINE = 3;
    private static final int POLYGON = 5;
    private static final int MULTIPOINT = 8;
    private static final int WITH_HEIGHT = 10;
    private static final int WITH_MEASURE = 20;
    private static final int BOX_BYTES = 4 * Double.BYTES;

    /** Keeps the search for the ring around a hole short. */
    private static final int MOST_PARTS = 1_000;

    private ShpShape() {}

    /** @param content in little-endian order */
    static Shape read(ByteBuffer content) {
        try {
            return shape(plain(content.getInt()), content);
        } catch (FlawedShapeException e) {
            return Shape.flawed(e.flaw());
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Shape.flawed("record-too-short");
        }
    }

    private static int plain(int type) {
        if (type > WITH_MEASURE) {
            return type - WITH_MEASURE;
        }
        return type > WITH_HEIGHT ? type - WITH_HEIGHT : type;
    }

    private static Shape shape(int type, ByteBuffer content) throws FlawedShapeException {
        switch (type) {
            case NULL:
                return Shape.NONE;
            case POINT:
                return Shape.of(ShapeFactory.point(vertex(content)));
            case MULTIPOINT:
                skipBox(content);
                return ShapeFactory.ofPoints(vertices(content, count(content)));
            case POLYLINE:
                return ShapeFactory.ofLines(lines(parts(content)));
            case POLYGON:
                return ShapeFactory.ofPolygons(polygons(parts(content)));
            default:
                throw new FlawedShapeException("type-not-read");
        }
    }

    private static void skipBox(ByteBuffer content) {
        content.position(content.position() + BOX_BYTES);
    }

    private static int count(ByteBuffer content) throws FlawedShapeException {
        int count = content.getInt();
        if (count < 0 || count > LayerLimits.MOST_VERTICES_OF_ONE) {
            throw new FlawedShapeException("too-many-vertices");
        }
        return count;
    }

    private static Coordinate vertex(ByteBuffer content) throws FlawedShapeException {
        return ShapeFactory.vertex(content.getDouble(), content.getDouble());
    }

    private static List<Coordinate> vertices(ByteBuffer content, int count) throws FlawedShapeException {
        List<Coordinate> vertices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            vertices.add(vertex(content));
        }
        return vertices;
    }

    private static List<List<Coordinate>> parts(ByteBuffer content) throws FlawedShapeException {
        skipBox(content);
        int partCount = count(content);
        int vertexCount = count(content);
        if (partCount > MOST_PARTS) {
            throw new FlawedShapeException("too-many-parts");
        }
        int[] starts = new int[partCount + 1];
        for (int i = 0; i < partCount; i++) {
            starts[i] = content.getInt();
        }
        starts[partCount] = vertexCount;
        List<Coordinate> vertices = vertices(content, vertexCount);
        List<List<Coordinate>> parts = new ArrayList<>();
        for (int i = 0; i < partCount; i++) {
            if (starts[i] < 0 || starts[i] > starts[i + 1] || starts[i + 1] > vertexCount) {
                throw new FlawedShapeException("parts-out-of-order");
            }
            parts.add(vertices.subList(starts[i], starts[i + 1]));
        }
        return parts;
    }

    private static List<LineString> lines(List<List<Coordinate>> parts) throws FlawedShapeException {
        List<LineString> lines = new ArrayList<>();
        for (List<Coordinate> part : parts) {
            lines.add(ShapeFactory.line(part));
        }
        return lines;
    }

    /** Outer rings run clockwise, holes the other way round; a hole in no ring is taken for one that ran the wrong way. */
    private static List<Polygon> polygons(List<List<Coordinate>> parts) throws FlawedShapeException {
        List<List<LinearRing>> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (List<Coordinate> part : parts) {
            LinearRing ring = ShapeFactory.ring(part);
            if (Area.ofRingSigned(ring.getCoordinateSequence()) < 0) {
                holes.add(ring);
            } else {
                shells.add(new ArrayList<>(List.of(ring)));
            }
        }
        for (LinearRing hole : holes) {
            shells.stream()
                    .filter(shell -> isInside(hole, shell.get(0)))
                    .findFirst()
                    .ifPresentOrElse(shell -> shell.add(hole), () -> shells.add(new ArrayList<>(List.of(hole))));
        }
        List<Polygon> polygons = new ArrayList<>();
        for (List<LinearRing> rings : shells) {
            polygons.add(ShapeFactory.polygon(rings));
        }
        return polygons;
    }

    private static boolean isInside(LinearRing hole, LinearRing shell) {
        return shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                && PointLocation.isInRing(hole.getCoordinateN(0), shell.getCoordinates());
    }
}
