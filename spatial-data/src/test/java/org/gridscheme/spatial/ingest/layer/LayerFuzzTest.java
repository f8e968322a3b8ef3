package org.gridscheme.spatial.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.spatial.ingest.layer.ShapefileWriter.Extra;
import org.gridscheme.spatial.testkit.DamagedBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Spoilt layers, thousands of them: each is read or refused with the one exception that is declared for it, within its
 * limits, and whatever shape comes out has finite vertices.
 */
class LayerFuzzTest {

    /** More takes minutes; set for a longer search. */
    private static final int RUNS = Integer.getInteger("gridscheme.fuzz.runs", 400);

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @BeforeEach
    void soundFiles() throws IOException, SQLException, ParseException {
        WKTReader wkt = new WKTReader();
        WrittenLayer lines = WrittenLayer.of(
                "lines",
                List.of("名称", "kva", "on", "day"),
                WrittenLayer.Row.of(
                        wkt.read("LINESTRING (11.5 50, 11.625 50.25)"), "一号线", 400.5, true, LocalDate.of(2020, 1, 2)),
                WrittenLayer.Row.of(
                        wkt.read("MULTILINESTRING ((11 50, 11.25 50), (11 50, 11.5 50.5))"), "二号线", 630.0, false, ""),
                WrittenLayer.Row.of(wkt.read("LINESTRING (11 51, 11 52, 12 52)"), "", 1.0, false, ""));
        WrittenLayer areas = WrittenLayer.of(
                "areas",
                List.of("名称"),
                WrittenLayer.Row.of(
                        wkt.read("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))"), "甲区"));
        GeoPackageWriter.write(folder.resolve("lines.gpkg"), 4490, lines);
        GeoJsonWriter.write(folder.resolve("lines.geojson"), lines, StandardCharsets.UTF_8);
        ShapefileWriter.write(folder, lines, Charset.forName("GBK"), Extra.NONE);
        ShapefileWriter.write(folder, areas, StandardCharsets.UTF_8, Extra.HEIGHT);
        Files.writeString(folder.resolve("lines.cpg"), "936");
        Files.writeString(folder.resolve("table.csv"), "名称,kva,on\n一号线,400,true\n\"a,b\",1,false\n");
    }

    @ParameterizedTest
    @CsvSource({
        "lines.geojson, lines.geojson, 1",
        "lines.gpkg, lines.gpkg, 2",
        "lines.shp, lines.shp, 3",
        "lines.shp, lines.dbf, 4",
        "lines.shp, lines.cpg, 5",
        "areas.shp, areas.shp, 6",
        "lines.dbf, lines.dbf, 7",
        "table.csv, table.csv, 8"
    })
    void onlyDeclaredRefusals(String read, String spoilt, long seed) throws IOException {
        Path file = folder.resolve(spoilt);
        byte[] sound = Files.readAllBytes(file);
        DamagedBytes faults = new DamagedBytes(seed);
        int refused = 0;
        for (int run = 0; run < RUNS; run++) {
            Files.write(file, faults.damage(sound));
            refused += isRefused(folder.resolve(read), spoilt + ", seed " + seed + ", run " + run) ? 1 : 0;
        }
        System.out.printf("%s, seed %d: %d runs, %d refused%n", spoilt, seed, RUNS, refused);
        assertThat(refused).as("not everything").isLessThan(RUNS);
    }

    private static boolean isRefused(Path file, String run) {
        return assertTimeoutPreemptively(
                LONGEST,
                () -> {
                    try {
                        Layer layer = LayerFiles.findReader(file).orElseThrow().read(file, request());
                        assertThat(layer.features()).as(run).allSatisfy(LayerFuzzTest::assertFinite);
                        return false;
                    } catch (LayerException refusal) {
                        return true;
                    } catch (IOException | RuntimeException | Error other) {
                        throw new AssertionError(run, other);
                    }
                },
                run);
    }

    private static void assertFinite(Feature feature) {
        feature.shape().geometry().ifPresent(shape -> {
            for (Coordinate vertex : shape.getCoordinates()) {
                assertThat(Double.isFinite(vertex.x) && Double.isFinite(vertex.y))
                        .isTrue();
            }
        });
    }

    private static LayerRequest request() {
        return new LayerRequest(Optional.empty(), Set.of("名称", "kva", "on", "day"), Optional.empty());
    }
}
