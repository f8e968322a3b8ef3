package org.gridscheme.spatial.ingest.layer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Writes small GeoPackages with the tables that OGC 12-128 asks for. */
public final class GeoPackageWriter {

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
            organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
            description TEXT)""",
            """
            CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
            description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER)""",
            """
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
            PRIMARY KEY (table_name, column_name))""",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian', -1, 'NONE', -1, 'undefined', '')",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic', 0, 'NONE', 0, 'undefined', '')");

    private GeoPackageWriter() {}

    /** @param epsg of all layers, or -1 for a system the file does not say */
    public static Path write(Path file, int epsg, WrittenLayer... layers) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = 0x47504B47");
            for (String table : TABLES) {
                statement.execute(table);
            }
            if (epsg > 0) {
                statement.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('EPSG:" + epsg + "', " + epsg + ", 'EPSG', "
                        + epsg + ", 'see EPSG', '')");
            }
            connection.setAutoCommit(false);
            for (WrittenLayer layer : layers) {
                add(connection, statement, epsg, layer);
            }
            connection.commit();
        }
        return file;
    }

    private static void add(Connection connection, Statement statement, int epsg, WrittenLayer layer)
            throws SQLException {
        boolean shapes = layer.rows().stream().anyMatch(row -> row.shape().isPresent());
        String columns = IntStream.range(0, layer.columns().size())
                .mapToObj(i -> "\"" + layer.columns().get(i) + "\" " + type(layer, i))
                .collect(Collectors.joining(", "));
        statement.execute("CREATE TABLE \"" + layer.name() + "\" (fid INTEGER PRIMARY KEY AUTOINCREMENT"
                + (shapes ? ", geom GEOMETRY" : "") + ", " + columns + ")");
        statement.execute("INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('"
                + layer.name() + "', '" + (shapes ? "features" : "attributes") + "', '" + layer.name() + "', " + epsg
                + ")");
        if (shapes) {
            statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('" + layer.name() + "', 'geom', 'GEOMETRY', "
                    + epsg + ", 0, 0)");
        }
        String marks = "?, ".repeat(layer.columns().size() + (shapes ? 1 : 0)).replaceFirst(", $", "");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO \"" + layer.name() + "\" (" + (shapes ? "geom, " : "")
                        + layer.columns().stream().map(it -> '"' + it + '"').collect(Collectors.joining(", "))
                        + ") VALUES (" + marks + ")")) {
            for (WrittenLayer.Row row : layer.rows()) {
                int column = 1;
                if (shapes) {
                    insert.setBytes(
                            column++, row.shape().map(it -> blob(it, epsg)).orElse(null));
                }
                for (Object value : row.values()) {
                    insert.setObject(
                            column++, value.equals("") ? null : value instanceof LocalDate ? value.toString() : value);
                }
                insert.executeUpdate();
            }
        }
    }

    private static String type(WrittenLayer layer, int column) {
        Object first = layer.rows().stream()
                .map(row -> row.values().get(column))
                .filter(it -> !it.equals(""))
                .findFirst()
                .orElse("");
        if (first instanceof Boolean) {
            return "BOOLEAN";
        }
        return first instanceof Integer ? "INTEGER" : first instanceof Double ? "DOUBLE" : "TEXT";
    }

    /** Header with a bounding box, then little-endian well-known binary. */
    static byte[] blob(Geometry shape, int srs) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
        Envelope box = shape.getEnvelopeInternal();
        ByteBuffer blob = ByteBuffer.allocate(40 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 0x03).putInt(srs);
        blob.putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY());
        return blob.put(wkb).array();
    }
}
