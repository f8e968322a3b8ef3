package org.gridscheme.spatial.ingest.layer;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads well-known binary, of which heights and measures are dropped. Not left to the reader of JTS: that one follows
 * collections in collections as deep as they go, and closes open rings without a word.
 */
final class WkbShape {

    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int MULTIPOINT = 4;
    private static final int MULTILINE = 5;
    private static final int MULTIPOLYGON = 6;

    /** What ISO adds to the kind for heights, for measures and for both. */
    private static final int ISO_STEP = 1000;

    private static final int FLAG_Z = 0x80000000;
    private static final int FLAG_M = 0x40000000;
    private static final int FLAG_SRID = 0x20000000;

    private final ByteBuffer wkb;
    private int ordinates;
    private int vertices;

    private WkbShape(ByteBuffer wkb) {
        this.wkb = wkb;
    }

    /** @throws FlawedShapeException for kinds that are not read, for too many vertices, and where bytes are missing */
    static Shape read(ByteBuffer wkb) throws FlawedShapeException {
        try {
            return new WkbShape(wkb).shape();
        } catch (BufferUnderflowException e) {
            throw new FlawedShapeException("wkb");
        }
    }

    private Shape shape() throws FlawedShapeException {
        return switch (header()) {
            case POINT -> Shape.of(ShapeFactory.point(vertex()));
            case LINE -> Shape.of(line());
            case POLYGON -> Shape.of(polygon());
            case MULTIPOINT -> ShapeFactory.ofPoints(members(POINT, this::vertex));
            case MULTILINE -> ShapeFactory.ofLines(members(LINE, this::line));
            case MULTIPOLYGON -> ShapeFactory.ofPolygons(members(POLYGON, this::polygon));
            default -> throw new FlawedShapeException("type-not-read");
        };
    }

    private interface Part<T> {
        T read() throws FlawedShapeException;
    }

    private <T> List<T> members(int kind, Part<T> part) throws FlawedShapeException {
        int count = count();
        List<T> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (header() != kind) {
                throw new FlawedShapeException("wkb");
            }
            members.add(part.read());
        }
        return members;
    }

    private LineString line() throws FlawedShapeException {
        return ShapeFactory.line(vertices());
    }

    private Polygon polygon() throws FlawedShapeException {
        int count = count();
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rings.add(ShapeFactory.ring(vertices()));
        }
        return ShapeFactory.polygon(rings);
    }

    private List<Coordinate> vertices() throws FlawedShapeException {
        int count = count();
        List<Coordinate> part = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            part.add(vertex());
        }
        return part;
    }

    private Coordinate vertex() throws FlawedShapeException {
        if (++vertices > LayerLimits.MOST_VERTICES_OF_ONE) {
            throw new FlawedShapeException("too-many-vertices");
        }
        double x = wkb.getDouble();
        double y = wkb.getDouble();
        for (int i = 2; i < ordinates; i++) {
            wkb.getDouble();
        }
        return ShapeFactory.vertex(x, y);
    }

    private int count() throws FlawedShapeException {
        int count = wkb.getInt();
        if (count < 0 || count > LayerLimits.MOST_VERTICES_OF_ONE) {
            throw new FlawedShapeException("too-many-vertices");
        }
        return count;
    }

    /** Reads byte order, kind and dimensions; the kind without what says the dimensions. */
    private int header() throws FlawedShapeException {
        wkb.order(wkb.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = wkb.getInt();
        int plain = type & ~(FLAG_Z | FLAG_M | FLAG_SRID);
        int dimension = plain / ISO_STEP;
        if (dimension > 3) {
            throw new FlawedShapeException("type-not-read");
        }
        boolean z = (type & FLAG_Z) != 0 || dimension == 1 || dimension == 3;
        boolean m = (type & FLAG_M) != 0 || dimension == 2 || dimension == 3;
        ordinates = 2 + (z ? 1 : 0) + (m ? 1 : 0);
        if ((type & FLAG_SRID) != 0) {
            wkb.getInt();
        }
        return plain % ISO_STEP;
    }
}
