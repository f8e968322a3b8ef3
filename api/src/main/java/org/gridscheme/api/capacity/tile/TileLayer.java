package org.gridscheme.api.capacity.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * One layer of a tile, filled feature by feature; attributes are texts, numbers and flags. Places are in units of the tile, y
 * downwards. Not thread-safe.
 */
public final class TileLayer {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int VERSION = 2;
    private static final int POINT = 1;
    private static final int POLYGON = 3;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE = 7 | 1 << 3;
    private static final int FEWEST_CORNERS = 3;

    private final String name;
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private final List<ProtoBytes> features = new ArrayList<>();

    public TileLayer(String name) {
        this.name = name;
    }

    /** Layers one after the other; no bytes where none has anything in it. */
    public static byte[] tile(List<TileLayer> layers) {
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        for (TileLayer layer : layers) {
            if (!layer.features.isEmpty()) {
                tile.writeBytes(new ProtoBytes().message(3, layer.message()).toBytes());
            }
        }
        return tile.toByteArray();
    }

    /** A point, where it belongs to the tile. */
    public void addPoint(Coordinate place, Map<String, Object> attributes) {
        if (TileSquare.frame().contains(place)) {
            ProtoBytes way = new ProtoBytes().bare(MOVE_TO | 1 << 3);
            way.bareSigned((int) Math.rint(place.x)).bareSigned((int) Math.rint(place.y));
            add(POINT, way, attributes);
        }
    }

    /**
     * What of a convex polygon belongs to the tile.
     *
     * @param corners in either direction, the first one once
     */
    public void addPolygon(List<Coordinate> corners, Map<String, Object> attributes) {
        find(corners)
                .map(TileLayer::ring)
                .filter(r -> r.size() >= FEWEST_CORNERS)
                .ifPresent(ring -> {
                    ProtoBytes way = new ProtoBytes().bare(MOVE_TO | 1 << 3);
                    way.bareSigned(ring.get(0)[0]).bareSigned(ring.get(0)[1]);
                    way.bare(LINE_TO | (long) (ring.size() - 1) << 3);
                    for (int i = 1; i < ring.size(); i++) {
                        way.bareSigned(ring.get(i)[0] - ring.get(i - 1)[0])
                                .bareSigned(ring.get(i)[1] - ring.get(i - 1)[1]);
                    }
                    add(POLYGON, way.bare(CLOSE), attributes);
                });
    }

    private static Optional<Polygon> find(List<Coordinate> corners) {
        Envelope around = new Envelope();
        corners.forEach(around::expandToInclude);
        if (!TileSquare.frame().intersects(around)) {
            return Optional.empty();
        }
        List<Coordinate> closed = new ArrayList<>(corners);
        closed.add(corners.get(0));
        Polygon whole = GEOMETRIES.createPolygon(closed.toArray(Coordinate[]::new));
        if (TileSquare.frame().contains(around)) {
            return Optional.of(whole);
        }
        return GEOMETRIES.toGeometry(TileSquare.frame()).intersection(whole) instanceof Polygon part && !part.isEmpty()
                ? Optional.of(part)
                : Optional.empty();
    }

    /** Whole units, no corner twice, clockwise as one sees it, which is how an outer ring is told. */
    private static List<int[]> ring(Polygon polygon) {
        List<int[]> ring = new ArrayList<>();
        for (Coordinate corner : polygon.getExteriorRing().getCoordinates()) {
            int[] next = {(int) Math.rint(corner.x), (int) Math.rint(corner.y)};
            if (ring.stream().noneMatch(known -> known[0] == next[0] && known[1] == next[1])) {
                ring.add(next);
            }
        }
        long twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            int[] a = ring.get(i);
            int[] b = ring.get((i + 1) % ring.size());
            twice += (long) a[0] * b[1] - (long) b[0] * a[1];
        }
        if (twice < 0) {
            Collections.reverse(ring);
        }
        return twice == 0 ? List.of() : ring;
    }

    private void add(int kind, ProtoBytes way, Map<String, Object> attributes) {
        ProtoBytes tags = new ProtoBytes();
        attributes.forEach((key, value) -> {
            tags.bare(keys.computeIfAbsent(key, k -> keys.size()));
            tags.bare(values.computeIfAbsent(value, v -> values.size()));
        });
        features.add(new ProtoBytes().message(2, tags).number(3, kind).message(4, way));
    }

    private ProtoBytes message() {
        ProtoBytes layer = new ProtoBytes().text(1, name);
        features.forEach(feature -> layer.message(2, feature));
        keys.keySet().forEach(key -> layer.text(3, key));
        values.keySet().forEach(value -> layer.message(4, value(value)));
        return layer.number(5, TileSquare.UNITS).number(15, VERSION);
    }

    private static ProtoBytes value(Object value) {
        if (value instanceof Double real) {
            return new ProtoBytes().real(3, real);
        }
        if (value instanceof Integer number) {
            return new ProtoBytes().number(5, number);
        }
        if (value instanceof Boolean flag) {
            return new ProtoBytes().number(7, flag ? 1 : 0);
        }
        return new ProtoBytes().text(1, (String) value);
    }
}
