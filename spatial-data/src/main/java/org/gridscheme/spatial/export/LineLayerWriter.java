package org.gridscheme.spatial.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a GeoPackage (OGC 12-128r18) with one layer of lines in WGS84, line by line. The file is complete when it is closed.
 * Not thread-safe.
 */
public final class LineLayerWriter implements AutoCloseable {

    private static final int WGS84 = 4326;
    private static final int WKB_LINE_STRING = 2;
    private static final int HEADER = 40;
    private static final int WKB_HEADER = 9;
    private static final int BYTES_A_VERTEX = 16;

    private static final List<String> TABLES = List.of(
            "PRAGMA application_id = 0x47504B47",
            "PRAGMA user_version = 10300",
            """
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
            organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
            description TEXT)""",
            """
            CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
            identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL,
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
            """
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name))""",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian', -1, 'NONE', -1, 'undefined', '')",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic', 0, 'NONE', 0, 'undefined', '')",
            """
            INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326,
            'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],\
            PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]', '')""");

    private final String layer;
    private final Connection connection;
    private final PreparedStatement insert;
    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;

    /** A column of the layer with its SQLite type: TEXT, INTEGER or DOUBLE. */
    public record Column(String name, String type) {}

    private LineLayerWriter(String layer, Connection connection, PreparedStatement insert) {
        this.layer = layer;
        this.connection = connection;
        this.insert = insert;
    }

    /**
     * @param file that does not exist yet
     * @param layer letters, digits and underscores
     */
    public static LineLayerWriter create(Path file, String layer, List<Column> columns) throws IOException {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.execute(table);
                }
                statement.execute(columns.stream()
                        .map(column -> "\"" + column.name() + "\" " + column.type())
                        .collect(Collectors.joining(
                                ", ",
                                "CREATE TABLE \"" + layer
                                        + "\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom LINESTRING, ",
                                ")")));
            }
            connection.setAutoCommit(false);
            String marks = ", ?".repeat(columns.size());
            String names = columns.stream()
                    .map(column -> ", \"" + column.name() + "\"")
                    .collect(Collectors.joining());
            return new LineLayerWriter(
                    layer,
                    connection,
                    connection.prepareStatement(
                            "INSERT INTO \"" + layer + "\" (geom" + names + ") VALUES (?" + marks + ")"));
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    /**
     * @param lonLats longitude and latitude of each vertex in turn, two vertices at least
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
        ByteBuffer blob = ByteBuffer.allocate(HEADER + WKB_HEADER + BYTES_A_VERTEX * lonLats.length / 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(HEADER)
                .put((byte) 1)
                .putInt(WKB_LINE_STRING)
                .putInt(lonLats.length / 2);
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
                .putInt(WGS84)
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

    @Override
    public void close() throws IOException {
        try (connection;
                insert;
                PreparedStatement contents =
                        connection.prepareStatement("INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', "
                                + "strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ?, ?, ?, ?, 4326)");
                PreparedStatement geometry = connection.prepareStatement(
                        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'LINESTRING', 4326, 0, 0)")) {
            contents.setString(1, layer);
            contents.setString(2, layer);
            double[] box = {minX, minY, maxX, maxY};
            for (int i = 0; i < box.length; i++) {
                contents.setObject(i + 3, Double.isFinite(box[i]) ? box[i] : null);
            }
            contents.executeUpdate();
            geometry.setString(1, layer);
            geometry.executeUpdate();
            connection.commit();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }
}
