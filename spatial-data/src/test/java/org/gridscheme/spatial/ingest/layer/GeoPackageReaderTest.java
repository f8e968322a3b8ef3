package org.gridscheme.spatial.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridscheme.spatial.ingest.layer.LayerException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXYZM;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class GeoPackageReaderTest {

    private static final int ISO_Z = 1000;

    @TempDir
    private Path folder;

    @Test
    void chosenLayerOfSeveralInAnyCase() throws Exception {
        Path file = two();

        assertThat(read(file, Optional.of("NODES")).name()).isEqualTo("nodes");
        assertThat(read(file, Optional.of("nodes")).features()).hasSize(2);
        assertThat(refused(file, Optional.empty()).details()).containsEntry("layers", "extra nodes");
        assertThat(refused(file, Optional.of("lines")).reason()).isEqualTo(Reason.LAYER_UNKNOWN);
    }

    @Test
    void tableWithoutShapes() throws Exception {
        Layer layer = read(two(), Optional.of("extra"));

        assertThat(layer.crs()).isEmpty();
        assertThat(layer.features()).extracting(Feature::shape).containsExactly(Shape.NONE);
        assertThat(layer.features().get(0).values()).containsEntry("id", "x");
    }

    @Test
    void describedAndUndefinedSystems() throws Exception {
        assertThat(read(two(), Optional.of("nodes")).crs()).isEmpty();
        Path file = change("UPDATE gpkg_spatial_ref_sys SET definition = 'GEOGCS[\"x\"]' WHERE srs_id = -1");

        assertThat(read(file, Optional.of("nodes")).crs()).contains(new StatedCrs.Described("GEOGCS[\"x\"]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x                                                  | not-a-geometry
            ''                                                 | wkb
            4750                                               | wkb
            4750000100000000                                   | wkb
            47500011000000000101000000                         | empty
            47500021000000000101000000                         | type-not-read
            4750000F00000000                                   | type-not-read
            4750000100000000010700000001000000                 | type-not-read
            4750000100000000010800000002000000                 | type-not-read
            475000010000000001D207000002000000                 | wkb
            475000010000000001A10F0000                         | type-not-read
            47500001000000000102000000020000000000000000000000 | wkb
            4750000100000000010200000000000000                 | empty
            47500001000000000102000000FFFFFFFF                 | too-many-vertices
            475000010000000001020000000000007F                 | too-many-vertices
            47500001000000000105000000010000000101000000       | wkb
            4750000100000000000000000200000003                 | wkb
            """)
    void flawedBlobs(String hex, String flaw) throws Exception {
        Object value = hex.equals("x") ? "POINT (1 2)" : bytes(hex);
        Path file = two();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement update = connection.prepareStatement("UPDATE nodes SET geom = ? WHERE fid = 1")) {
            update.setObject(1, value);
            update.executeUpdate();
        }

        List<Feature> features = read(file, Optional.of("nodes")).features();
        assertThat(features.get(0).shape().flaw()).contains(flaw);
        assertThat(features.get(1).shape().geometry()).isPresent();
    }

    @Test
    void collectionsInCollectionsDoNotOverflowTheStack() {
        int depth = 200_000;
        ByteBuffer wkb = ByteBuffer.allocate(9 * depth + 8).order(ByteOrder.LITTLE_ENDIAN);
        wkb.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(0);
        wkb.put((byte) 1).putInt(5).putInt(1);
        for (int i = 1; i < depth; i++) {
            wkb.put((byte) 1).putInt(7).putInt(1);
        }

        assertThat(GeoPackageGeometry.read(wkb.array()).flaw()).contains("wkb");
    }

    @Test
    void everyOrderDimensionAndEnvelope() throws ParseException {
        GeometryFactory factory = new GeometryFactory();
        Coordinate[] vertices = {new CoordinateXYZM(1, 2, 3, 4), new CoordinateXYZM(5, 6, 7, 8)};
        Geometry plain = new WKTReader().read("LINESTRING (1 2, 5 6)");
        for (int order : new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
            for (int dimension = 2; dimension <= 4; dimension++) {
                byte[] wkb = new WKBWriter(dimension, order).write(factory.createLineString(vertices));
                for (int envelope = 0; envelope <= 4; envelope++) {
                    assertThat(GeoPackageGeometry.read(withHeader(wkb, envelope)))
                            .as("order %d, %d ordinates, envelope %d", order, dimension, envelope)
                            .isEqualTo(Shape.of(plain));
                }
            }
        }
        byte[] iso = new WKBWriter(3, ByteOrderValues.LITTLE_ENDIAN).write(factory.createLineString(vertices));
        ByteBuffer.wrap(iso).order(ByteOrder.LITTLE_ENDIAN).putInt(1, ISO_Z + 2);
        assertThat(GeoPackageGeometry.read(withHeader(iso, 0))).isEqualTo(Shape.of(plain));
    }

    @Test
    void openRingsAndNanVertices() {
        byte[] ring = GeoPackageWriter.blob(
                new GeometryFactory().createPolygon(new Coordinate[] {
                    new Coordinate(0, 0), new Coordinate(1, 0), new Coordinate(1, 1), new Coordinate(0, 0)
                }),
                0);
        byte[] open = ring.clone();
        ByteBuffer.wrap(open).order(ByteOrder.LITTLE_ENDIAN).putDouble(open.length - 8, 0.5);
        byte[] nan = ring.clone();
        ByteBuffer.wrap(nan).order(ByteOrder.LITTLE_ENDIAN).putDouble(nan.length - 24, Double.NaN);

        assertThat(GeoPackageGeometry.read(ring).geometry()).isPresent();
        assertThat(GeoPackageGeometry.read(open).flaw()).contains("ring-not-closed");
        assertThat(GeoPackageGeometry.read(nan).flaw()).contains("not-finite");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DROP TABLE gpkg_contents                                                            | gpkg_contents
            DROP TABLE gpkg_geometry_columns                                                    | gpkg_geometry_columns
            ALTER TABLE nodes RENAME TO n; CREATE VIEW nodes AS SELECT * FROM n                 | nodes
            DROP TABLE nodes; CREATE VIRTUAL TABLE nodes USING fts5(id)                         | nodes
            DROP TABLE nodes                                                                    | nodes
            """)
    void onlyPlainTablesAreRead(String sql, String table) throws Exception {
        LayerException refusal = refused(change(sql.split(";")), Optional.of("nodes"));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_THE_FORMAT);
        assertThat(refusal.details()).containsEntry("no-table", table);
    }

    @Test
    void oddNamesAreOnlyNames() throws Exception {
        Path file = folder.resolve("odd #1 %41?.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + two());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE nodes RENAME TO \"n\"\"; DROP TABLE extra; --\"");
            statement.execute(
                    "UPDATE gpkg_contents SET table_name = 'n\"; DROP TABLE extra; --' WHERE table_name = 'nodes'");
        }
        Files.move(folder.resolve("two.gpkg"), file);

        assertThat(read(file, Optional.of("n\"; DROP TABLE extra; --")).features())
                .hasSize(2);
        assertThat(read(file, Optional.of("extra")).features()).hasSize(1);
    }

    @Test
    void readingLeavesNothingBehind() throws Exception {
        Path file = two();
        byte[] before = Files.readAllBytes(file);
        read(file, Optional.of("nodes"));

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertThat(refused(Files.writeString(folder.resolve("a.gpkg"), "hello"), Optional.empty())
                        .reason())
                .isEqualTo(Reason.NOT_THE_FORMAT);
        byte[] rubbish = new byte[4_096];
        Arrays.fill(rubbish, (byte) 'x');
        System.arraycopy("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 0, rubbish, 0, 16);
        assertThat(refused(Files.write(folder.resolve("b.gpkg"), rubbish), Optional.empty())
                        .reason())
                .isEqualTo(Reason.BROKEN);
    }

    private Path two() throws SQLException, ParseException {
        WKTReader wkt = new WKTReader();
        return GeoPackageWriter.write(
                folder.resolve("two.gpkg"),
                -1,
                WrittenLayer.of(
                        "nodes",
                        List.of("id"),
                        WrittenLayer.Row.of(wkt.read("POINT (1 2)"), "a"),
                        WrittenLayer.Row.of(wkt.read("POINT (3 4)"), "b")),
                WrittenLayer.of("extra", List.of("id"), WrittenLayer.Row.of("x")));
    }

    private Path change(String... sql) throws SQLException, ParseException, IOException {
        Files.deleteIfExists(folder.resolve("two.gpkg"));
        Path file = two();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String it : sql) {
                statement.execute(it);
            }
        }
        return file;
    }

    private static byte[] withHeader(byte[] wkb, int envelope) {
        int doubles = new int[] {0, 4, 6, 6, 8}[envelope];
        ByteBuffer blob = ByteBuffer.allocate(8 + 8 * doubles + wkb.length);
        blob.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) (envelope << 1))
                .putInt(4326);
        return blob.position(8 + 8 * doubles).put(wkb).array();
    }

    private static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    private static LayerException refused(Path file, Optional<String> layer) {
        return catchThrowableOfType(LayerException.class, () -> read(file, layer));
    }

    private static Layer read(Path file, Optional<String> layer) throws IOException {
        return new GeoPackageReader().read(file, new LayerRequest(layer, Set.of("id"), Optional.empty()));
    }
}
