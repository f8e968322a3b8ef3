package org.gridscheme.spatial.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;

/** Files as a GeoPackage reader sees them: geometry behind its header read by JTS, envelopes, contents. */
class GeoPackageFileTest {

    /** Two bytes of magic, version, flags, reference system, four bounds (OGC 12-128r18, 2.1.3). */
    private static final int HEADER = 40;

    @TempDir
    private Path folder;

    private interface Look {
        void at(ResultSet rows) throws Exception;
    }

    private void look(String sql, Look look) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.gpkg"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            look.at(rows);
        }
    }

    private void write(GeoPackageLayer.Shape shape, double... lonLats) throws Exception {
        try (GeoPackageFile file = GeoPackageFile.create(folder.resolve("test.gpkg"), Instant.EPOCH)) {
            GeoPackageLayer layer = file.layer(
                    "places",
                    shape,
                    List.of(new GeoPackageLayer.Column("name", "TEXT"), new GeoPackageLayer.Column("kva", "DOUBLE")));
            layer.add(lonLats, Arrays.asList("站 =1+1", null));
        }
    }

    private Geometry geometry() throws Exception {
        Geometry[] found = {null};
        look("SELECT geom, name, kva FROM places", rows -> {
            byte[] blob = rows.getBytes(1);
            assertThat(new String(blob, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("GP");
            found[0] = new WKBReader().read(Arrays.copyOfRange(blob, HEADER, blob.length));
            assertThat(rows.getString(2)).isEqualTo("站 =1+1");
            assertThat(rows.getObject(3)).isNull();
        });
        return found[0];
    }

    @Test
    void writesPoints() throws Exception {
        write(GeoPackageLayer.Shape.POINT, 118.9, 32.9);
        assertThat(geometry().toText()).isEqualTo("POINT (118.9 32.9)");
    }

    @Test
    void writesLines() throws Exception {
        write(GeoPackageLayer.Shape.LINESTRING, 1, 2, 3, 4, 5, 0);
        assertThat(geometry().toText()).isEqualTo("LINESTRING (1 2, 3 4, 5 0)");
    }

    @Test
    void writesAreasAndWhatTheyCover() throws Exception {
        write(GeoPackageLayer.Shape.POLYGON, 1, 1, 4, 1, 4, 3, 1, 1);
        assertThat(geometry().toText()).isEqualTo("POLYGON ((1 1, 4 1, 4 3, 1 1))");
        assertThat(geometry().getArea()).isEqualTo(3);
        look("SELECT min_x, min_y, max_x, max_y, srs_id, data_type FROM gpkg_contents", rows -> {
            assertThat(List.of(rows.getDouble(1), rows.getDouble(2), rows.getDouble(3), rows.getDouble(4)))
                    .containsExactly(1.0, 1.0, 4.0, 3.0);
            assertThat(rows.getInt(5)).isEqualTo(4326);
            assertThat(rows.getString(6)).isEqualTo("features");
        });
        look(
                "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'places'",
                rows -> assertThat(rows.getString(1)).isEqualTo("POLYGON"));
    }

    @Test
    void anEmptyLayerHasNoExtent() throws Exception {
        try (GeoPackageFile file = GeoPackageFile.create(folder.resolve("test.gpkg"), Instant.EPOCH)) {
            file.layer("places", GeoPackageLayer.Shape.POINT, List.of());
        }
        look("SELECT min_x FROM gpkg_contents", rows -> assertThat(rows.getObject(1))
                .isNull());
    }
}
