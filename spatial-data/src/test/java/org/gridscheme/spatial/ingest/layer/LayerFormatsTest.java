package org.gridscheme.spatial.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.spatial.ingest.layer.ShapefileWriter.Extra;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The same layer in every format: the same values and the same shapes come back. */
class LayerFormatsTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final List<String> COLUMNS = List.of("编号", "容量", "运行", "投运日期", "备注");
    private static final Set<String> WANTED = Set.copyOf(COLUMNS);

    @TempDir
    private Path folder;

    private WrittenLayer lines;
    private WrittenLayer areas;

    @BeforeEach
    void layers() throws ParseException {
        lines = WrittenLayer.of(
                "线路",
                COLUMNS,
                WrittenLayer.Row.of(
                        shape("LINESTRING (118.5 32.1, 118.6 32.25)"),
                        "甲线",
                        12.5,
                        true,
                        LocalDate.of(2020, 3, 1),
                        "环网"),
                WrittenLayer.Row.of(
                        shape("MULTILINESTRING ((118 32, 118.1 32), (118.1 32, 118.2 32.5, 118.3 32))"),
                        "乙线",
                        400.0,
                        false,
                        "",
                        ""));
        areas = WrittenLayer.of(
                "areas",
                List.of("编号"),
                WrittenLayer.Row.of(
                        shape("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))"), "with a hole"),
                WrittenLayer.Row.of(
                        shape("MULTIPOLYGON (((20 0, 20 5, 25 5, 25 0, 20 0)), ((30 0, 30 5, 35 5, 35 0, 30 0)))"),
                        "two parts"));
    }

    @Test
    void geoJson() throws IOException {
        Layer layer = read(GeoJsonWriter.write(folder.resolve("线路.geojson"), lines, StandardCharsets.UTF_8));

        assertLines(layer);
        assertThat(layer.crs()).contains(new StatedCrs.Named("WGS84"));
        assertThat(layer.guessedEncoding()).isEmpty();
        assertAreas(read(GeoJsonWriter.write(folder.resolve("areas.json"), areas, StandardCharsets.UTF_8)));
    }

    @Test
    void geoJsonInGbkIsFoundOutAndSaid() throws IOException {
        Layer layer = read(GeoJsonWriter.write(folder.resolve("a.geojson"), lines, GBK));

        assertLines(layer);
        assertThat(layer.guessedEncoding()).contains(Charset.forName("GB18030"));
    }

    @Test
    void geoPackage() throws IOException, SQLException {
        Path file = GeoPackageWriter.write(folder.resolve("grid 电网.gpkg"), 4490, lines, areas);

        Layer layer = read(file, "线路");
        assertLines(layer);
        assertThat(layer.crs()).contains(new StatedCrs.Named("EPSG:4490"));
        assertThat(layer.features()).extracting(Feature::id).containsExactly("1", "2");
        assertAreas(read(file, "AREAS"));
    }

    @ParameterizedTest
    @EnumSource
    void shapefileInGbk(Extra extra) throws IOException {
        Layer layer = read(ShapefileWriter.write(folder, lines, GBK, extra));

        assertLines(layer);
        assertThat(layer.crs()).isEmpty();
        assertThat(layer.guessedEncoding()).contains(Charset.forName("GB18030"));
        assertThat(layer.features()).extracting(Feature::id).containsExactly("1", "2");
        assertAreas(read(ShapefileWriter.write(folder, areas, StandardCharsets.UTF_8, extra)));
    }

    @ParameterizedTest
    @EnumSource
    void pointsOfShapefiles(Extra extra) throws IOException, ParseException {
        WrittenLayer points = WrittenLayer.of(
                "points",
                List.of("id"),
                WrittenLayer.Row.of(shape("POINT (1.5 2.5)"), "a"),
                WrittenLayer.Row.of("no place"));

        assertThat(read(ShapefileWriter.write(folder, points, StandardCharsets.UTF_8, extra))
                        .features())
                .extracting(Feature::shape)
                .containsExactly(Shape.of(shape("POINT (1.5 2.5)")), Shape.NONE);
    }

    @Test
    void severalPointsOfShapefiles() throws IOException, ParseException {
        WrittenLayer points =
                WrittenLayer.of("p", List.of("id"), WrittenLayer.Row.of(shape("MULTIPOINT ((1 2), (3 4))"), "a"));

        assertThat(read(ShapefileWriter.write(folder, points, StandardCharsets.UTF_8, Extra.NONE))
                        .features()
                        .get(0)
                        .shape())
                .isEqualTo(Shape.of(shape("MULTIPOINT ((1 2), (3 4))")));
    }

    @Test
    void onlyWantedValuesAreKeptAndAllColumnsNamed() throws IOException, SQLException {
        Path file = GeoPackageWriter.write(folder.resolve("a.gpkg"), 4326, lines);

        Layer layer = reader(file).read(file, new LayerRequest(Optional.empty(), Set.of("编号"), Optional.empty()));

        assertThat(layer.columns()).containsExactly("fid", "编号", "容量", "运行", "投运日期", "备注");
        assertThat(layer.features())
                .extracting(Feature::values)
                .containsExactly(Map.of("编号", "甲线"), Map.of("编号", "乙线"));
    }

    private static void assertLines(Layer layer) {
        assertThat(layer.columns()).containsAll(COLUMNS);
        Map<String, String> first = layer.features().get(0).values();
        assertThat(first)
                .containsEntry("编号", "甲线")
                .containsEntry("运行", "true")
                .containsEntry("投运日期", "2020-03-01")
                .containsEntry("备注", "环网");
        assertThat(Double.parseDouble(first.get("容量"))).isEqualTo(12.5);
        assertThat(layer.features().get(1).values()).containsOnlyKeys("编号", "容量", "运行");
        assertThat(layer.features())
                .extracting(it -> it.shape().geometry().orElseThrow().toText())
                .containsExactly(
                        "LINESTRING (118.5 32.1, 118.6 32.25)",
                        "MULTILINESTRING ((118 32, 118.1 32), (118.1 32, 118.2 32.5, 118.3 32))");
    }

    private static void assertAreas(Layer layer) {
        assertThat(layer.features())
                .extracting(it -> it.shape().geometry().orElseThrow().norm().toText())
                .containsExactly(
                        "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))",
                        "MULTIPOLYGON (((20 0, 20 5, 25 5, 25 0, 20 0)), ((30 0, 30 5, 35 5, 35 0, 30 0)))");
    }

    private static Layer read(Path file, String... layer) throws IOException {
        return reader(file)
                .read(
                        file,
                        new LayerRequest(
                                Optional.of(layer).filter(it -> it.length > 0).map(it -> it[0]),
                                WANTED,
                                Optional.empty()));
    }

    private static LayerReader reader(Path file) {
        return LayerFiles.findReader(file).orElseThrow();
    }

    private static Geometry shape(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}
