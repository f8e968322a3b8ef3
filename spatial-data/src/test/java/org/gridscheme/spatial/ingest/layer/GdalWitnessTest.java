package org.gridscheme.spatial.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.spatial.ingest.layer.ShapefileWriter.Extra;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * GDAL as a witness: what it writes is read as what it was made from, and what the test writers write is read by it. Skipped,
 * and said so, where {@code ogr2ogr} is not installed.
 */
class GdalWitnessTest {

    private static final Set<String> COLUMNS = Set.of("name", "power", "kva", "名称");

    @TempDir
    private Path folder;

    @BeforeEach
    void requireGdal() throws IOException, InterruptedException {
        boolean installed = Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
                .anyMatch(it -> Files.isExecutable(Path.of(it, "ogr2ogr")));
        if (!installed) {
            System.err.println("SKIPPED GdalWitnessTest: ogr2ogr is not installed (Debian: apt-get install gdal-bin)");
        }
        assumeThat(installed).as("ogr2ogr is installed").isTrue();
    }

    @Test
    void linesThroughGdalInEveryFormatAndDimension() throws IOException, InterruptedException {
        Path source = SharedData.at("osm-north-bayreuth/power.geojson");
        List<String> select = List.of("-where", "power IN ('line', 'minor_line')", "-select", "power,name");
        Map<String, Geometry> expected = shapes(read(gdal("lines.geojson", source, select)));
        assertThat(expected).hasSize(24);

        for (String dimension : List.of("XY", "XYZ", "XYM", "XYZM")) {
            List<String> options = new ArrayList<>(select);
            options.addAll(List.of("-dim", dimension));
            assertSame(expected, read(gdal(dimension + ".gpkg", source, options)));
            options.addAll(List.of("-lco", "ENCODING=UTF-8"));
            assertSame(expected, read(gdal(dimension + ".shp", source, options)));
        }
    }

    @Test
    void areasThroughGdal() throws IOException, InterruptedException {
        Path source = SharedData.at("osm-north-bayreuth/power.geojson");
        List<String> select = List.of("-where", "OGR_GEOMETRY='MULTIPOLYGON'", "-select", "power", "-nlt", "POLYGON");
        Map<String, Geometry> expected = shapes(read(gdal("areas.geojson", source, select)));
        assertThat(expected).hasSizeGreaterThan(35);

        assertSame(expected, read(gdal("areas.gpkg", source, select)));
        assertSame(expected, read(gdal("areas.shp", source, select)));
    }

    @Test
    void systemsGdalWrites() throws IOException, InterruptedException {
        Path source = SharedData.at("osm-north-bayreuth/power.geojson");
        List<String> lines = List.of("-where", "power = 'minor_line'", "-t_srs", "EPSG:32632");

        assertThat(read(gdal("utm.gpkg", source, lines)).crs()).contains(new StatedCrs.Named("EPSG:32632"));
        assertThat(read(gdal("utm.shp", source, lines)).crs().orElseThrow().toString())
                .contains("PROJCS[\"WGS_1984_UTM_Zone_32N\"");
        List<String> old = List.of("-where", "power = 'minor_line'", "-t_srs", "EPSG:4490", "-lco", "RFC7946=NO");
        assertThat(read(gdal("old.geojson", source, old)).crs()).contains(new StatedCrs.Named("EPSG:4490"));
    }

    @Test
    void chineseTextsInTheEncodingsGdalWrites() throws IOException, InterruptedException, SQLException, ParseException {
        WrittenLayer stations = WrittenLayer.of(
                "stations",
                List.of("名称", "kva"),
                WrittenLayer.Row.of(new WKTReader().read("POINT (118.5 32.5)"), "紫薇开闭所", 630.5));
        Path source = GeoPackageWriter.write(folder.resolve("source.gpkg"), 4490, stations);

        for (String encoding : List.of("GBK", "UTF-8", "CP936")) {
            Path folderOfOne = Files.createDirectories(folder.resolve(encoding));
            Path shp = gdal(folderOfOne.resolve("s.shp"), source, List.of("-lco", "ENCODING=" + encoding));
            Feature station = read(shp).features().get(0);
            assertThat(station.values()).as(encoding).containsEntry("名称", "紫薇开闭所");
            assertThat(Double.parseDouble(station.values().get("kva"))).isEqualTo(630.5);
        }
    }

    /** The other way round: what the writers of these tests write is what GDAL reads. */
    @Test
    void testWritersAreUnderstoodByGdal() throws IOException, InterruptedException, SQLException, ParseException {
        WKTReader wkt = new WKTReader();
        WrittenLayer layer = WrittenLayer.of(
                "lines",
                List.of("name"),
                WrittenLayer.Row.of(wkt.read("LINESTRING (11.5 50, 11.6 50.125)"), "a"),
                WrittenLayer.Row.of(wkt.read("MULTILINESTRING ((11 50, 11.25 50), (11.25 50, 11.5 50.5))"), "b"));
        List<Path> written = new ArrayList<>(List.of(
                GeoPackageWriter.write(folder.resolve("written.gpkg"), 4326, layer),
                GeoJsonWriter.write(folder.resolve("written.geojson"), layer, StandardCharsets.UTF_8)));
        for (Extra extra : Extra.values()) {
            Path one = Files.createDirectories(folder.resolve(extra.name()));
            written.add(ShapefileWriter.write(one, layer, StandardCharsets.UTF_8, extra));
        }

        for (Path file : written) {
            Path back = gdal("back-" + written.indexOf(file) + ".geojson", file, List.of("-dim", "XY"));
            assertThat(read(back).features())
                    .as(file.toString())
                    .extracting(it -> it.values().get("name") + " "
                            + it.shape().geometry().orElseThrow().toText())
                    .containsExactly(
                            "a LINESTRING (11.5 50, 11.6 50.125)",
                            "b MULTILINESTRING ((11 50, 11.25 50), (11.25 50, 11.5 50.5))");
        }
    }

    private static void assertSame(Map<String, Geometry> expected, Layer layer) {
        Map<String, Geometry> read = shapes(layer);
        assertThat(read.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, shape) -> assertThat(read.get(key).norm().equalsExact(shape.norm(), 1e-9))
                .as(key)
                .isTrue());
    }

    /** By place in the layer and kind, so that order and values are compared too. */
    private static Map<String, Geometry> shapes(Layer layer) {
        Map<String, Geometry> shapes = new TreeMap<>();
        layer.features()
                .forEach(it -> shapes.put(
                        it.number() + " " + it.values().get("power") + " "
                                + it.values().getOrDefault("name", "-"),
                        it.shape().geometry().orElseThrow()));
        return shapes;
    }

    private Path gdal(String target, Path source, List<String> options) throws IOException, InterruptedException {
        return gdal(folder.resolve(target), source, options);
    }

    private Path gdal(Path target, Path source, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogr2ogr"));
        command.addAll(options);
        command.add(target.toString());
        command.add(source.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gdal.log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("gdal.log")))
                .isZero();
        return target;
    }

    private static Layer read(Path file) throws IOException {
        return LayerFiles.findReader(file)
                .orElseThrow()
                .read(file, new LayerRequest(Optional.empty(), COLUMNS, Optional.empty()));
    }
}
