package org.gridscheme.spatial.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;

/** Tables of a street network; metres on the Java side, degrees in the columns. */
final class StreetTables {

    private static final SqlFile SQL = SqlFile.open("street-network.sql");

    private final CoordinateTransform transform;

    StreetTables(CoordinateTransform transform) {
        this.transform = transform;
    }

    ElementTable<Coordinate> junctions() {
        return ElementTable.of(SQL, "junction", 3, (row, it) -> row.bytes(GeometryCodec.encode(degrees(it))), row -> {
            Position degrees = GeometryCodec.decodePoint(row.getBytes(1));
            Position metres = transform.toMetric(new LonLat(degrees.x(), degrees.y()));
            return new Coordinate(metres.x(), metres.y());
        });
    }

    ElementTable<StreetEdge> edges() {
        return ElementTable.of(
                SQL,
                "edge",
                13,
                (row, it) -> row.integer(it.fromNode())
                        .integer(it.toNode())
                        .name(it.roadClass())
                        .name(it.surface())
                        .text(it.name())
                        .flag(it.bridge())
                        .flag(it.tunnel())
                        .flag(it.sidewalk())
                        .real(it.geometry().getLength())
                        .jsonb(JsonColumns.write(it.crossings()))
                        .bytes(GeometryCodec.encode(transform.toLonLat(it.geometry()))),
                this::edge);
    }

    ElementTable<StreetBarrier> barriers() {
        return ElementTable.of(
                SQL,
                "barrier",
                6,
                (row, it) -> row.name(it.kind())
                        .text(it.name())
                        .real(it.width_m())
                        .bytes(GeometryCodec.encode(transform.toLonLat(it.geometry()))),
                row -> new StreetBarrier(
                        CrossingKind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getDouble(3),
                        transform.toMetric(GeometryCodec.decodeLine(row.getBytes(4)))));
    }

    ElementTable<StreetWater> water() {
        return ElementTable.of(
                SQL,
                "water",
                4,
                (row, it) -> row.text(it.name()).bytes(GeometryCodec.encode(transform.toLonLat(it.geometry()))),
                row -> new StreetWater(row.getString(1), transform.toMetric(GeometryCodec.decode(row.getBytes(2)))));
    }

    private StreetEdge edge(ResultSet row) throws SQLException {
        return new StreetEdge(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                transform.toMetric(GeometryCodec.decodeLine(row.getBytes(11))),
                RoadClass.valueOf(row.getString(4)),
                SurfaceKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                JsonColumns.readCrossings(row.getString(10)));
    }

    private Position degrees(Coordinate metres) {
        LonLat place = transform.toLonLat(new Position(metres.x, metres.y));
        return new Position(place.lon(), place.lat());
    }
}
