package org.gridscheme.spatial.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.spatial.ingest.layer.LayerException.Reason;
import org.gridscheme.spatial.ingest.layer.ShapefileWriter.Extra;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapefileReaderTest {

    private static final Charset GBK = Charset.forName("GBK");

    /** First byte of the first record's content, which starts with its type. */
    private static final int CONTENT_AT = 108;

    @TempDir
    private Path folder;

    private WrittenLayer lines;

    @BeforeEach
    void layer() throws ParseException {
        lines = WrittenLayer.of(
                "lines",
                List.of("名称", "kva", "on", "day"),
                WrittenLayer.Row.of(shape("LINESTRING (1 2, 3 4, 5 6)"), "一号线", 400, true, LocalDate.of(2021, 5, 31)),
                WrittenLayer.Row.of(shape("LINESTRING (5 6, 7 8)"), "二号线", 630, false, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "936", "cp936", "ANSI 936", "GB2312", "gb18030\r\n"})
    void encodingOfTheCompanionFile(String named) throws IOException {
        Path file = ShapefileWriter.write(folder, lines, GBK, Extra.NONE);
        Files.writeString(folder.resolve("lines.CPG"), named);

        Layer layer = read(file, Optional.empty());

        assertThat(layer.features().get(0).values()).containsEntry("名称", "一号线");
        assertThat(layer.guessedEncoding()).isEmpty();
    }

    @Test
    void encodingOfTheHeaderAndOfTheUser() throws IOException {
        Path file = ShapefileWriter.write(folder, lines, GBK, Extra.NONE);
        ShapefileWriter.writeValues(folder.resolve("lines.dbf"), lines, GBK, 0x4D);
        assertThat(read(file, Optional.empty()).guessedEncoding()).isEmpty();
        assertThat(read(file, TextEncodings.find("GBK")).features().get(1).values())
                .containsEntry("名称", "二号线");

        LayerException refusal =
                catchThrowableOfType(LayerException.class, () -> read(file, Optional.of(StandardCharsets.UTF_8)));
        assertThat(refusal.reason()).isEqualTo(Reason.ENCODING);
    }

    @Test
    void charactersCutAtTheEndOfACell() throws IOException {
        Path file = folder.resolve("t.dbf");
        WrittenLayer table = WrittenLayer.of(
                "t", List.of("配电变压器名称"), WrittenLayer.Row.of("变".repeat(127) + "x电"), WrittenLayer.Row.of("短"));
        ShapefileWriter.writeValues(file, table, GBK, 0x4D);
        ShapefileWriter.writeValues(folder.resolve("u.dbf"), table, StandardCharsets.UTF_8, 0);

        Layer gbk = new DbfReader().read(file, request(Set.of("配电变压器"), Optional.empty()));
        Layer utf8 = new DbfReader().read(folder.resolve("u.dbf"), request(Set.of("配电变"), Optional.empty()));

        assertThat(gbk.columns()).containsExactly("配电变压器");
        assertThat(gbk.features().get(0).values()).containsEntry("配电变压器", "变".repeat(127));
        assertThat(utf8.columns()).containsExactly("配电变");
        assertThat(utf8.features().get(0).values()).containsEntry("配电变", "变".repeat(84));
    }

    @Test
    void cellsThatSayNothing() throws IOException {
        Path file = ShapefileWriter.write(folder, lines, GBK, Extra.NONE);
        Path dbf = folder.resolve("lines.dbf");
        String bytes = Files.readString(dbf, StandardCharsets.ISO_8859_1);
        Files.writeString(
                dbf,
                bytes.replace("400", "***").replace("T20210531", "?00000000").replace("F        ", "x2021-1-1"),
                StandardCharsets.ISO_8859_1);

        List<Feature> features = read(file, Optional.empty()).features();
        assertThat(features.get(0).values()).containsOnlyKeys("名称");
        assertThat(features.get(1).values())
                .as("left as it stands, to be found bad")
                .containsEntry("on", "x")
                .containsEntry("day", "2021-1-1");
    }

    @Test
    void deletedRecordsTakeTheirShapeAlong() throws IOException {
        Path file = ShapefileWriter.write(folder, lines, GBK, Extra.NONE);
        Path dbf = folder.resolve("lines.dbf");
        byte[] bytes = Files.readAllBytes(dbf);
        bytes[33 + 32 * 4] = '*';
        Files.write(dbf, bytes);

        List<Feature> features = read(file, Optional.empty()).features();
        assertThat(features).extracting(Feature::id).containsExactly("2");
        assertThat(features.get(0).shape().geometry().orElseThrow().toText()).isEqualTo("LINESTRING (5 6, 7 8)");
        assertThat(features.get(0).values()).containsEntry("名称", "二号线");
    }

    @Test
    void companionsInAnyCaseAndMissing() throws IOException {
        Path file = ShapefileWriter.write(folder, lines, GBK, Extra.NONE);
        Files.move(folder.resolve("lines.dbf"), folder.resolve("LINES.DBF"));
        Files.writeString(folder.resolve("Lines.Prj"), "GEOGCS[\"x\"]\n");
        assertThat(read(file, Optional.empty()).crs()).contains(new StatedCrs.Described("GEOGCS[\"x\"]"));
        assertThat(read(file, Optional.empty()).columns()).hasSize(4);

        Files.delete(folder.resolve("LINES.DBF"));
        Layer bare = read(file, Optional.empty());
        assertThat(bare.columns()).isEmpty();
        assertThat(bare.features()).extracting(Feature::id).containsExactly("1", "2");
    }

    @Test
    void companionsOfAnotherLengthAreRefused() throws IOException {
        Path file = ShapefileWriter.write(folder, lines, GBK, Extra.NONE);
        for (List<WrittenLayer.Row> rows : List.of(
                lines.rows().subList(0, 1),
                List.of(lines.rows().get(0), lines.rows().get(1), lines.rows().get(1)))) {
            ShapefileWriter.writeValues(
                    folder.resolve("lines.dbf"), new WrittenLayer("lines", lines.columns(), rows), GBK, 0);
            assertThat(refused(file).reason()).isEqualTo(Reason.COMPANION);
        }
    }

    /** Little-endian integers put at a place of the first record, which has 3 vertices in 1 part. */
    @ParameterizedTest
    @CsvSource({
        "0, 31, type-not-read",
        "0, 7, type-not-read",
        "0, -5, type-not-read",
        "36, 2, record-too-short",
        "36, 1001, too-many-parts",
        "36, -1, too-many-vertices",
        "36, 0, empty",
        "40, 4, record-too-short",
        "40, 2147483647, too-many-vertices",
        "40, 1, one-point",
        "40, 0, empty",
        "44, 3, empty",
        "44, 4, parts-out-of-order",
        "44, -1, parts-out-of-order"
    })
    void flawsStayWithTheirRecord(int at, int value, String flaw) throws IOException {
        Path file = ShapefileWriter.write(folder, lines, GBK, Extra.NONE);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(CONTENT_AT + at, value);
        Files.write(file, bytes);

        assertThat(read(file, Optional.empty()).features())
                .extracting(it -> it.shape().flaw().orElse("sound"))
                .containsExactly(flaw, "sound");
    }

    @Test
    void nanVertex() throws IOException {
        Path file = ShapefileWriter.write(folder, lines, GBK, Extra.NONE);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(CONTENT_AT + 48, Double.NaN);
        Files.write(file, bytes);

        assertThat(read(file, Optional.empty()).features().get(0).shape().flaw())
                .contains("not-finite");
    }

    /** Big-endian integers put at a place of the file. */
    @ParameterizedTest
    @CsvSource({
        "0, 9995, NOT_THE_FORMAT",
        "24, 500, BROKEN",
        "104, 2000000000, BROKEN",
        "104, -4, BROKEN",
        "104, 1, BROKEN"
    })
    void lostStructureIsRefused(int at, int value, Reason reason) throws IOException {
        Path file = ShapefileWriter.write(folder, lines, GBK, Extra.NONE);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(at, value);
        Files.write(file, bytes);

        assertThat(refused(file).reason()).isEqualTo(reason);
    }

    @Test
    void truncatedFilesAreRefusedWhereverTheyEnd() throws IOException {
        Path file = ShapefileWriter.write(folder, lines, GBK, Extra.NONE);
        byte[] shp = Files.readAllBytes(file);
        for (int length = 0; length < shp.length; length++) {
            Files.write(file, Arrays.copyOf(shp, length));
            assertThat(refused(file)).as("%d bytes", length).isNotNull();
        }
        Files.write(file, shp);
        Path dbf = folder.resolve("lines.dbf");
        byte[] values = Files.readAllBytes(dbf);
        for (int length = 0; length < values.length - 1; length++) {
            Files.write(dbf, Arrays.copyOf(values, length));
            assertThat(refused(file)).as("%d bytes of values", length).isNotNull();
        }
    }

    @Test
    void holesBelongToTheRingAroundThem() throws IOException, ParseException {
        String two = "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)), "
                + "((20 0, 20 9, 29 9, 29 0, 20 0), (21 1, 22 1, 22 2, 21 2, 21 1), (24 4, 25 4, 25 5, 24 5, 24 4)))";
        Path file = ShapefileWriter.write(
                folder, WrittenLayer.of("areas", List.of("id"), WrittenLayer.Row.of(shape(two), "a")), GBK, Extra.NONE);

        Geometry read = read(file, Optional.empty())
                .features()
                .get(0)
                .shape()
                .geometry()
                .orElseThrow();
        assertThat(read.norm().toText()).isEqualTo(shape(two).norm().toText());
    }

    private static Geometry shape(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    private static LayerRequest request(Set<String> columns, Optional<Charset> encoding) {
        return new LayerRequest(Optional.empty(), columns, encoding);
    }

    private static LayerException refused(Path file) {
        return catchThrowableOfType(LayerException.class, () -> read(file, Optional.empty()));
    }

    private static Layer read(Path file, Optional<Charset> encoding) throws IOException {
        return new ShapefileReader().read(file, request(Set.of("名称", "kva", "on", "day"), encoding));
    }
}
