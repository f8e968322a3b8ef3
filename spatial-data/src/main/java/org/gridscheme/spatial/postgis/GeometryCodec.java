package org.gridscheme.spatial.postgis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Geometry as PostGIS exchanges it: EWKB with SRID 4326 on the way in, plain WKB ({@code ST_AsBinary}) on the way out.
 * Two-dimensional, bit-exact in both directions.
 */
final class GeometryCodec {

    static final int SRID = 4326;

    private static final int WKB_POINT = 1;
    private static final int WKB_LINE = 2;
    private static final int EWKB_HAS_SRID = 0x20000000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeometryCodec() {}

    static byte[] encode(Position point) {
        return ByteBuffer.allocate(25)
                .put((byte) 0)
                .putInt(WKB_POINT | EWKB_HAS_SRID)
                .putInt(SRID)
                .putDouble(point.x())
                .putDouble(point.y())
                .array();
    }

    static byte[] encode(LineString line) {
        Coordinate[] coordinates = line.getCoordinates();
        ByteBuffer out = ByteBuffer.allocate(13 + 16 * coordinates.length)
                .put((byte) 0)
                .putInt(WKB_LINE | EWKB_HAS_SRID)
                .putInt(SRID)
                .putInt(coordinates.length);
        for (Coordinate c : coordinates) {
            out.putDouble(c.x).putDouble(c.y);
        }
        return out.array();
    }

    static byte[] encode(Geometry geometry) {
        Geometry withSrid = geometry.copy();
        withSrid.setSRID(SRID);
        return new WKBWriter(2, ByteOrderValues.BIG_ENDIAN, true).write(withSrid);
    }

    static Position decodePoint(byte[] wkb) {
        ByteBuffer in = open(wkb, WKB_POINT);
        return new Position(in.getDouble(), in.getDouble());
    }

    static LineString decodeLine(byte[] wkb) {
        ByteBuffer in = open(wkb, WKB_LINE);
        Coordinate[] coordinates = new Coordinate[in.getInt()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(in.getDouble(), in.getDouble());
        }
        return FACTORY.createLineString(coordinates);
    }

    /** @throws IllegalStateException when the bytes are no geometry */
    static Geometry decode(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("the store holds a geometry that cannot be read", e);
        }
    }

    private static ByteBuffer open(byte[] wkb, int expectedType) {
        ByteBuffer in = ByteBuffer.wrap(wkb);
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = in.getInt();
        if (type != expectedType) {
            throw new IllegalStateException("expected WKB type " + expectedType + " but the store holds " + type);
        }
        return in;
    }
}
