package org.gridscheme.spatial.ingest.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridscheme.spatial.ingest.layer.LayerException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"Point","coordinates":[NaN,1]}                               | not-finite
            {"type":"Point","coordinates":[1e400,1]}                             | not-finite
            {"type":"Point","coordinates":[1]}                                   | one-number
            {"type":"Point","coordinates":[]}                                    | empty
            {"type":"Point"}                                                     | empty
            {"type":"Point","coordinates":["1","2"]}                             | not-a-number
            {"type":"Point","coordinates":[null,2]}                              | not-a-number
            {"type":"Point","coordinates":{"x":1}}                               | not-a-number
            {"type":"Point","coordinates":[[1,2]]}                               | wrong-depth
            {"type":"LineString","coordinates":[[1,2]]}                          | one-point
            {"type":"LineString","coordinates":[]}                               | empty
            {"type":"LineString","coordinates":[1,2]}                            | wrong-depth
            {"type":"LineString","coordinates":[[1,2],[3,Infinity]]}             | not-finite
            {"type":"LineString","coordinates":[[1,2],[3,4,[5,6]]]}              | mixed-depth
            {"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[]]}          | empty
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}               | ring-not-closed
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}         | ring-not-closed
            {"type":"Polygon","coordinates":[]}                                  | empty
            {"type":"MultiPolygon","coordinates":[[[1,2]]]}                      | wrong-depth
            {"type":"GeometryCollection","geometries":[]}                        | type-not-read
            {"type":"Circle","coordinates":[1,2]}                                | type-not-read
            {"coordinates":[1,2]}                                                | type-not-read
            "POINT (1 2)"                                                        | not-a-geometry
            [1,2]                                                                | not-a-geometry
            """)
    void flawsStayWithTheirFeature(String geometry, String flaw) throws IOException {
        Layer layer = read(collection(feature(geometry), feature("{\"coordinates\":[1,2,3],\"type\":\"Point\"}")));

        assertThat(layer.features())
                .extracting(Feature::shape)
                .extracting(it -> it.flaw().orElse(""))
                .containsExactly(flaw, "");
        assertThat(layer.features().get(1).shape().geometry().orElseThrow().toText())
                .isEqualTo("POINT (1 2)");
    }

    @Test
    void featuresThatAreNoneAreFlawed() throws IOException {
        assertThat(read(collection("7", "[{}]", "null", "{}")).features())
                .extracting(it -> it.shape().flaw().orElse("-"))
                .containsExactly("not-a-feature", "not-a-feature", "not-a-feature", "-");
    }

    @Test
    void valuesAsTheyAreWritten() throws IOException {
        Layer layer = read(collection(
                "{\"type\":\"Feature\",\"id\":\"n7\",\"geometry\":null,\"properties\":{\"a\":1.50,\"b\":true,\"c\":null,"
                        + "\"d\":{\"x\":[1]},\"e\":[1,2],\"f\":\"  x y \",\"g\":\"\",\"h\":NaN,\"i\":1e400,\"k\":\""
                        + "z".repeat(5_000) + "\"}}"));

        assertThat(layer.columns()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "k");
        Feature feature = layer.features().get(0);
        assertThat(feature.id()).isEqualTo("n7");
        assertThat(feature.shape()).isEqualTo(Shape.NONE);
        assertThat(feature.values())
                .containsEntry("a", "1.50")
                .containsEntry("b", "true")
                .containsEntry("d", "{…}")
                .containsEntry("e", "[…]")
                .containsEntry("f", "x y")
                .containsEntry("h", "NaN")
                .containsEntry("i", "1e400")
                .doesNotContainKeys("c", "g");
        assertThat(feature.values().get("k"))
                .as("cut, and still too long for the grid")
                .hasSize(4_001);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::4490, EPSG:4490",
        "urn:ogc:def:crs:EPSG:6.6:4528, EPSG:4528",
        "EPSG:4547, EPSG:4547",
        "urn:ogc:def:crs:OGC:1.3:CRS84, WGS84",
        "urn:ogc:def:crs:OGC::CRS84, WGS84",
        "Local grid, Local grid"
    })
    void olderReferenceSystemMember(String written, String understood) throws IOException {
        String features = "\"features\":[" + feature("{\"type\":\"Point\",\"coordinates\":[1,2]}") + "]";
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"x\":{},\"name\":\"" + written + "\"}}";

        assertThat(read("{" + features + "," + crs + "}").crs()).contains(new StatedCrs.Named(understood));
    }

    @Test
    void singleFeatureIsALayerOfOne() throws IOException {
        Layer layer = read(
                "\uFEFF{\"properties\":{\"a\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},\"type\":\"Feature\"}");

        assertThat(layer.features()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{}",
                "{\"type\":\"Point\",\"coordinates\":[1,2]}",
                "{\"features\":null}",
                "{\"type\":\"Topology\",\"objects\":{}}"
            })
    void otherJsonIsRefused(String json) throws IOException {
        assertThat(refused(json).reason()).isEqualTo(Reason.NOT_THE_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"features\":[{\"properties\":{}",
                "{\"features\":[]",
                "{\"features\":[]} x",
                "{\"features\":[]}{\"features\":[]}",
                "{\"features\":[{\"properties\":{\"a\":1,\"a\":2}}]}",
                "{\"features\":[],\"features\":[]}",
                "<gml/>"
            })
    void brokenJsonIsRefusedWithItsPlace(String json) throws IOException {
        LayerException refusal = refused(json);

        assertThat(refusal.reason()).isEqualTo(Reason.BROKEN);
        assertThat(refusal.details()).containsAnyOf(Map.entry("feature", "1"), Map.entry("problem", "trailing"));
    }

    @Test
    void bombsAreRefused() throws IOException {
        assertThat(refused("{\"features\":[{\"geometry\":{\"coordinates\":" + "[".repeat(100_000))
                        .reason())
                .isEqualTo(Reason.BROKEN);
        assertThat(refused("{\"a\":" + "{\"a\":".repeat(100_000)).reason()).isEqualTo(Reason.BROKEN);
        assertThat(refused("{\"features\":[{\"properties\":{\"a\":" + "9".repeat(1_000_000) + "}}]}")
                        .reason())
                .isEqualTo(Reason.BROKEN);
        String columns =
                IntStream.range(0, 2_001).mapToObj(i -> "\"c" + i + "\":1").collect(Collectors.joining(","));
        assertThat(refused("{\"features\":[{\"properties\":{" + columns + "}}]}")
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void tooManyVerticesAreAFlawOfTheirFeature() throws IOException {
        String most = vertices(50_000);
        String tooMany = vertices(50_001);
        String bomb = vertices(300_000);

        assertThat(read(collection(feature(most), feature(tooMany), feature(bomb)))
                        .features())
                .extracting(it -> it.shape().flaw().orElse("sound"))
                .containsExactly("sound", "too-many-vertices", "too-many-vertices");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = folder.resolve("a.geojson");
        Files.write(
                file,
                "{\"features\":[{\"properties\":{\"a\":\"\u00ff\u00ff\"}}]}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(catchThrowableOfType(LayerException.class, () -> read(file, Optional.empty()))
                        .reason())
                .isEqualTo(Reason.ENCODING);
        assertThat(catchThrowableOfType(LayerException.class, () -> read(file, Optional.of(StandardCharsets.UTF_8)))
                        .reason())
                .isEqualTo(Reason.ENCODING);
        assertThat(read(file, TextEncodings.find("cp1252")).features().get(0).values())
                .containsEntry("a", "ÿÿ");
    }

    private static String vertices(int count) {
        return "{\"type\":\"LineString\",\"coordinates\":"
                + IntStream.range(0, count)
                        .mapToObj(i -> String.format(Locale.ROOT, "[%d,1]", i))
                        .collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    private static String feature(String geometry) {
        return "{\"type\":\"Feature\",\"properties\":null,\"geometry\":" + geometry + "}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private Layer read(String json) throws IOException {
        return read(Files.writeString(folder.resolve("a.geojson"), json), Optional.empty());
    }

    private LayerException refused(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("a.geojson"), json);
        LayerException refusal = catchThrowableOfType(LayerException.class, () -> read(file, Optional.empty()));
        assertThat(refusal).as(json.substring(0, Math.min(60, json.length()))).isNotNull();
        return refusal;
    }

    private static Layer read(Path file, Optional<Charset> encoding) throws IOException {
        Set<String> wanted = Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "k");
        return new GeoJsonReader().read(file, new LayerRequest(Optional.empty(), wanted, encoding));
    }
}
