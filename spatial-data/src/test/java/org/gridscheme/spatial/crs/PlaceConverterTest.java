package org.gridscheme.spatial.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.gridscheme.grid.geometry.LonLat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceConverterTest {

    private static final double TEN_CENTIMETRES = 1e-6;

    private final PlaceConverter converter = new PlaceConverter();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "WGS84,     120.5,              30.2",
        "wgs84,     120.5,              30.2",
        "CGCS2000,  120.5,              30.2",
        "EPSG:4326, 120.5,              30.2",
        "EPSG:4490, 120.5,              30.2",
        "EPSG:4528, 40548146.413542,    3342389.899160",
        "EPSG:4549, 548146.413542,      3342389.899160",
        "EPSG:3857, 13413998.64059,     3529283.97111"
    })
    void readsEveryKindOfSystem(String crs, double x, double y) {
        PlaceConversion answer = converter.convert(crs, x, y);

        assertThat(answer.problems()).isEmpty();
        LonLat place = answer.place().orElseThrow();
        assertThat(place.lon()).isCloseTo(120.5, within(TEN_CENTIMETRES));
        assertThat(place.lat()).isCloseTo(30.2, within(TEN_CENTIMETRES));
    }

    @Test
    void undoesTheShiftOfTheChineseDatums() {
        LonLat truth = new LonLat(118.9, 32.9);
        LonLat gcj02 = ChineseDatums.wgs84ToGcj02(truth);
        LonLat bd09 = ChineseDatums.wgs84ToBd09(truth);

        LonLat fromGcj =
                converter.convert("GCJ02", gcj02.lon(), gcj02.lat()).place().orElseThrow();
        LonLat fromBd =
                converter.convert("BD09", bd09.lon(), bd09.lat()).place().orElseThrow();

        assertThat(fromGcj.lon()).isCloseTo(118.9, within(1e-8));
        assertThat(fromBd.lat()).isCloseTo(32.9, within(1e-8));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void asksForTheSystem(String crs) {
        assertThat(converter.convert(crs, 120, 30).problems())
                .extracting(PlaceProblem::pointer, PlaceProblem::code)
                .containsExactly(tuple("crs", "crs-required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"WGS-84", "EPSG:", "EPSG:0", "EPSG:99", "EPSG:999999", "EPSG:5773", "EPSG:4978", "EPSG:４３２６"})
    void refusesUnknownOrUnusableSystems(String crs) {
        assertThat(converter.convert(crs, 120, 30).problems())
                .extracting(PlaceProblem::code)
                .containsExactly("crs-unknown");
    }

    @Test
    void listsAllProblemsAtOnce() {
        assertThat(converter.convert(null, Double.NaN, Double.POSITIVE_INFINITY).problems())
                .extracting(PlaceProblem::pointer)
                .containsExactly("crs", "coordinates/0", "coordinates/1");
        assertThat(converter.convert("WGS84", 200, 95).problems())
                .extracting(PlaceProblem::code)
                .containsExactly("longitude-range", "latitude-range");
    }

    @Test
    void suspectsSwappedValues() {
        assertThat(converter.convert("WGS84", 30.2, 120.5).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("swapped"));
        assertThat(converter.convert("EPSG:4549", 3342389.9, 548146.4).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("out-of-crs-area"))
                .satisfies(problem -> assertThat(problem.detail()).contains("swapped"));
    }

    @ParameterizedTest
    @CsvSource({"EPSG:4549, 40548146.4", "EPSG:4528, 548146.4", "EPSG:4508, 20548146.4", "EPSG:4497, 548146.4"})
    void saysWhenTheZoneNumberIsMissingOrTooMuch(String crs, double easting) {
        assertThat(converter.convert(crs, easting, 3342389.9).problems())
                .extracting(PlaceProblem::code)
                .containsExactly("crs-zone-prefix");
    }

    @ParameterizedTest
    @CsvSource({"EPSG:32632, 1e300, 5e6", "EPSG:32632, 300000, 1e9", "EPSG:4549, -5e6, 3e6"})
    void refusesPlacesFarOutsideTheSystem(String crs, double x, double y) {
        assertThat(converter.convert(crs, x, y).problems())
                .extracting(PlaceProblem::code)
                .containsExactly("out-of-crs-area");
    }
}
