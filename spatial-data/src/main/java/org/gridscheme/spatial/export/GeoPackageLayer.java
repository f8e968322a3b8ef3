package org.gridscheme.spatial.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A layer of points, lines or areas without holes of a {@link GeoPackageFile}. Not thread-safe. */
public final class GeoPackageLayer {

    private static final int HEADER = 40;
    private static final int WKB_HEADER = 5;
    private static final int BYTES_A_VERTEX = 16;

    private final String name;
    private final Shape shape;
    private final PreparedStatement insert;
    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;

    /** Geometries of a layer, with their number in well-known binary. */
    public enum Shape {
        POINT(1),
        LINESTRING(2),
        /** One closed ring, its first vertex again at its end. */
        POLYGON(3);

        private final int wkb;

        Shape(int wkb) {
            this.wkb = wkb;
        }
    }

    /** A column of the layer with its SQLite type: TEXT, INTEGER or DOUBLE. */
    public record Column(String name, String type) {}

    private GeoPackageLayer(String name, Shape shape, PreparedStatement insert) {
        this.name = name;
        this.shape = shape;
        this.insert = insert;
    }

    static GeoPackageLayer create(Connection connection, String name, Shape shape, List<Column> columns)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(columns.stream()
                    .map(column -> ", \"" + column.name() + "\" " + column.type())
                    .collect(Collectors.joining(
                            "",
                            "CREATE TABLE \"" + name + "\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom "
                                    + shape.name(),
                            ")")));
        }
        String marks = ", ?".repeat(columns.size());
        String names =
                columns.stream().map(column -> ", \"" + column.name() + "\"").collect(Collectors.joining());
        return new GeoPackageLayer(
                name,
                shape,
                connection.prepareStatement(
                        "INSERT INTO \"" + name + "\" (geom" + names + ") VALUES (?" + marks + ")"));
    }

    /**
     * @param lonLats longitude and latitude of each vertex in turn
     * @param values in the order of the columns
     */
    public void add(double[] lonLats, List<@Nullable Object> values) throws IOException {
        try {
            insert.setBytes(1, blob(lonLats));
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 2, values.get(i));
            }
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    /** Header with the envelope, then little-endian well-known binary. */
    private byte[] blob(double[] lonLats) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        int counts = shape.wkb - 1;
        ByteBuffer blob = ByteBuffer.allocate(
                        HEADER + WKB_HEADER + counts * Integer.BYTES + BYTES_A_VERTEX * lonLats.length / 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(HEADER)
                .put((byte) 1)
                .putInt(shape.wkb);
        if (shape == Shape.POLYGON) {
            blob.putInt(1);
        }
        if (shape != Shape.POINT) {
            blob.putInt(lonLats.length / 2);
        }
        for (int i = 0; i < lonLats.length; i += 2) {
            west = Math.min(west, lonLats[i]);
            east = Math.max(east, lonLats[i]);
            south = Math.min(south, lonLats[i + 1]);
            north = Math.max(north, lonLats[i + 1]);
            blob.putDouble(lonLats[i]).putDouble(lonLats[i + 1]);
        }
        blob.position(0)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 0x03)
                .putInt(GeoPackageFile.WGS84)
                .putDouble(west)
                .putDouble(east)
                .putDouble(south)
                .putDouble(north);
        minX = Math.min(minX, west);
        maxX = Math.max(maxX, east);
        minY = Math.min(minY, south);
        maxY = Math.max(maxY, north);
        return blob.array();
    }

    /** Enters the layer into the contents of the file. */
    void finish(Connection connection, String time) throws SQLException {
        try (insert;
                PreparedStatement contents = connection.prepareStatement(
                        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', ?, ?, ?, ?, ?, 4326)");
                PreparedStatement geometry = connection.prepareStatement(
                        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)")) {
            contents.setString(1, name);
            contents.setString(2, name);
            contents.setString(3, time);
            double[] box = {minX, minY, maxX, maxY};
            for (int i = 0; i < box.length; i++) {
                contents.setObject(i + 4, Double.isFinite(box[i]) ? box[i] : null);
            }
            contents.executeUpdate();
            geometry.setString(1, name);
            geometry.setString(2, shape.name());
            geometry.executeUpdate();
        }
    }
}
