package org.gridscheme.spatial.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a GeoPackage (OGC 12-128r18) with layers in WGS84, feature by feature. The file is complete when it is closed; the same
 * content with the same time gives the same bytes. Not thread-safe.
 */
public final class GeoPackageFile implements AutoCloseable {

    static final int WGS84 = 4326;

    private static final List<String> TABLES = List.of(
            "PRAGMA application_id = 0x47504B47",
            "PRAGMA user_version = 10300",
            """
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
            organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
            description TEXT)\
            """,
            """
            CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
            identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL,
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))\
            """,
            """
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name))\
            """,
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian', -1, 'NONE', -1, 'undefined', '')",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic', 0, 'NONE', 0, 'undefined', '')",
            """
            INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326,
            'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],\
            PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]', '')\
            """);

    private final Connection connection;
    private final String time;
    private final List<GeoPackageLayer> layers = new ArrayList<>();

    private GeoPackageFile(Connection connection, Instant time) {
        this.connection = connection;
        this.time = time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /**
     * @param file that does not exist yet
     * @param time of the last change, as the file tells it
     */
    public static GeoPackageFile create(Path file, Instant time) throws IOException {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
            connection.setAutoCommit(false);
            return new GeoPackageFile(connection, time);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    /** @param name letters, digits and underscores */
    public GeoPackageLayer layer(String name, GeoPackageLayer.Shape shape, List<GeoPackageLayer.Column> columns)
            throws IOException {
        try {
            GeoPackageLayer layer = GeoPackageLayer.create(connection, name, shape, columns);
            layers.add(layer);
            return layer;
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    /** A table of names and values without places. */
    public void attributes(String name, Map<String, String> values) throws IOException {
        try (Statement statement = connection.createStatement();
                PreparedStatement contents = connection.prepareStatement(
                        "INSERT INTO gpkg_contents VALUES (?, 'attributes', ?, '', ?, NULL, NULL, NULL, NULL, NULL)")) {
            statement.execute("CREATE TABLE \"" + name
                    + "\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, \"key\" TEXT, \"value\" TEXT)");
            try (PreparedStatement row =
                    connection.prepareStatement("INSERT INTO \"" + name + "\" (\"key\", \"value\") VALUES (?, ?)")) {
                for (Map.Entry<String, String> value : values.entrySet()) {
                    row.setString(1, value.getKey());
                    row.setString(2, value.getValue());
                    row.executeUpdate();
                }
            }
            contents.setString(1, name);
            contents.setString(2, name);
            contents.setString(3, time);
            contents.executeUpdate();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            for (GeoPackageLayer layer : layers) {
                layer.finish(connection, time);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }
}
