package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.spatial.ingest.layer.LayerException.Reason;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Reads a layer of a GeoPackage (OGC 12-128), with or without shapes. The file is opened read-only and as it lies there:
 * no journal beside it is followed. Only plain tables are read; a view could be made to compute for ever.
 */
final class GeoPackageReader implements LayerReader {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_VALUE_BYTES = 64_000_000;

    private static final String TABLES = """
            SELECT name, type, sql FROM sqlite_schema WHERE lower(name) = lower(?)""";

    private static final String LAYERS = """
            SELECT table_name FROM gpkg_contents
            WHERE data_type IN ('features', 'attributes', 'aspatial') ORDER BY table_name""";

    private static final String GEOMETRY_COLUMN = """
            SELECT g.column_name, s.organization, s.organization_coordsys_id, s.definition
            FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            WHERE lower(g.table_name) = lower(?)""";

    private static final String KEY = "SELECT name FROM pragma_table_info(?) WHERE pk = 1";

    @Override
    public Layer read(Path file, LayerRequest request) throws IOException {
        LayerLimits.checkSize(file);
        checkMagic(file);
        try (Connection connection = open(file)) {
            return new Reading(connection, request).run();
        } catch (SQLException e) {
            throw new LayerException(Reason.BROKEN, "problem", firstLine(e));
        }
    }

    private static void checkMagic(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new LayerException(Reason.NOT_THE_FORMAT, "expected", "GeoPackage");
            }
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(LARGEST_VALUE_BYTES));
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1");
    }

    /** The library puts a code in brackets before the message and may add lines. */
    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static final class Reading {

        private final Connection connection;
        private final LayerRequest request;

        Reading(Connection connection, LayerRequest request) {
            this.connection = connection;
            this.request = request;
        }

        Layer run() throws SQLException, LayerException {
            requireTable("gpkg_contents");
            String table = requireTable(chosen());
            Optional<GeometryColumn> geometry = geometryColumn(table);
            LayerBuilder layer = new LayerBuilder(table, request.columns());
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM " + quoted(table));
                    ResultSet rows = select.executeQuery()) {
                Columns columns = new Columns(rows.getMetaData(), geometry, key(table), layer);
                while (rows.next()) {
                    columns.add(rows);
                }
            }
            return layer.build(geometry.flatMap(GeometryColumn::crs), Optional.empty());
        }

        private String chosen() throws SQLException, LayerException {
            List<String> layers = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(LAYERS);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next() && layers.size() < LayerLimits.MOST_COLUMNS) {
                    layers.add(String.valueOf(rows.getString(1)));
                }
            }
            String wanted = request.layer().orElse(layers.size() == 1 ? layers.get(0) : "");
            return layers.stream()
                    .filter(it -> it.equalsIgnoreCase(wanted))
                    .findFirst()
                    .orElseThrow(() -> unknown(wanted, layers));
        }

        private static LayerException unknown(String wanted, List<String> layers) {
            return new LayerException(
                    Reason.LAYER_UNKNOWN, Map.of("layer", wanted, "layers", String.join(" ", layers)));
        }

        /** The name as the file writes it. */
        private String requireTable(String name) throws SQLException, LayerException {
            try (PreparedStatement select = connection.prepareStatement(TABLES)) {
                select.setString(1, name);
                try (ResultSet found = select.executeQuery()) {
                    if (found.next() && isPlainTable(found)) {
                        return found.getString("name");
                    }
                }
            }
            throw new LayerException(Reason.NOT_THE_FORMAT, "no-table", name);
        }

        private static boolean isPlainTable(ResultSet schema) throws SQLException {
            String sql = String.valueOf(schema.getString("sql")).strip().toUpperCase(Locale.ROOT);
            return "table".equals(schema.getString("type")) && !sql.startsWith("CREATE VIRTUAL");
        }

        private Optional<GeometryColumn> geometryColumn(String table) throws SQLException, LayerException {
            requireTable("gpkg_geometry_columns");
            requireTable("gpkg_spatial_ref_sys");
            try (PreparedStatement select = connection.prepareStatement(GEOMETRY_COLUMN)) {
                select.setString(1, table);
                try (ResultSet found = select.executeQuery()) {
                    return found.next() ? Optional.of(GeometryColumn.of(found)) : Optional.empty();
                }
            }
        }

        private String key(String table) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(KEY)) {
                select.setString(1, table);
                try (ResultSet found = select.executeQuery()) {
                    return found.next() ? String.valueOf(found.getString(1)) : "";
                }
            }
        }

        private static String quoted(String identifier) {
            return '"' + identifier.replace("\"", "\"\"") + '"';
        }
    }

    private record GeometryColumn(String name, Optional<StatedCrs> crs) {

        static GeometryColumn of(ResultSet row) throws SQLException {
            String organisation = String.valueOf(row.getString("organization"));
            int code = row.getInt("organization_coordsys_id");
            String definition = String.valueOf(row.getString("definition"));
            String name = String.valueOf(row.getString("column_name"));
            if (organisation.equalsIgnoreCase("EPSG") && code > 0) {
                return new GeometryColumn(name, Optional.of(new StatedCrs.Named("EPSG:" + code)));
            }
            // The undefined systems -1 and 0 are described by the word undefined.
            return new GeometryColumn(
                    name, Optional.of(definition).filter(it -> it.contains("[")).map(StatedCrs.Described::new));
        }
    }

    /** What stands in which column of the table. */
    private static final class Columns {

        private final List<String> names = new ArrayList<>();
        private final List<Boolean> flags = new ArrayList<>();
        private final LayerBuilder layer;
        private final int geometry;
        private final int key;

        Columns(ResultSetMetaData table, Optional<GeometryColumn> geometry, String key, LayerBuilder layer)
                throws SQLException, LayerException {
            this.layer = layer;
            for (int i = 1; i <= table.getColumnCount(); i++) {
                names.add(table.getColumnName(i));
                flags.add(table.getColumnTypeName(i).equalsIgnoreCase("BOOLEAN"));
            }
            this.geometry = geometry.map(it -> indexOf(it.name()) + 1)
                    .filter(it -> it > 0)
                    .orElse(0);
            this.key = indexOf(key) + 1;
            for (int i = 0; i < names.size(); i++) {
                if (i != this.geometry - 1) {
                    layer.column(names.get(i));
                }
            }
        }

        private int indexOf(String name) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equalsIgnoreCase(name)) {
                    return i;
                }
            }
            return -1;
        }

        void add(ResultSet row) throws SQLException, LayerException {
            for (int i = 1; i <= names.size(); i++) {
                if (i != geometry) {
                    addValue(names.get(i - 1), row.getObject(i), flags.get(i - 1));
                }
            }
            Optional<String> id = key > 0 ? Optional.ofNullable(row.getString(key)) : Optional.empty();
            layer.add(id, geometry > 0 ? shape(row.getObject(geometry)) : Shape.NONE);
        }

        private void addValue(String column, @Nullable Object value, boolean flag) {
            if (value instanceof byte[]) {
                layer.value(column, "[…]");
            } else if (value instanceof Number number && flag) {
                layer.value(column, number.intValue() == 0 ? "false" : "true");
            } else if (value != null) {
                layer.value(column, value.toString());
            }
        }

        private static Shape shape(@Nullable Object value) {
            if (value == null) {
                return Shape.NONE;
            }
            return value instanceof byte[] blob ? GeoPackageGeometry.read(blob) : Shape.flawed("not-a-geometry");
        }
    }
}
