package org.gridscheme.api.feasibility.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.feasibility.file.RowJson;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.PlanningLimits;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.api.scheme.request.PlaceResolver;
import org.gridscheme.api.scheme.request.RequestContext;
import org.gridscheme.api.testkit.StreetTown;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of tables as applications, and what is wrong with those that are none. */
class RowReaderTest {

    private static final Synonyms SYNONYMS = Synonyms.open();

    private final RequestContext context = context();

    /** Knows WGS84 alone. */
    private static RequestContext context() {
        PlaceResolver wgs84 = (crs, first, second) -> "WGS84".equals(crs)
                ? new PlaceResolver.Resolution(Optional.of(new LonLat(first, second)), List.of())
                : new PlaceResolver.Resolution(
                        Optional.empty(), List.of(new PlaceResolver.PlaceFault("crs", "crs-unknown")));
        SnapshotHolder holder = new SnapshotHolder(new StreetTown());
        holder.refresh();
        return new RequestContexts(wgs84, new PlanningLimits(200_000, 5_000)).of(holder.get());
    }

    private RowReading read(List<String> headers, String cells) {
        RowReader reader = new RowReader(RowShape.of(TableFormat.CSV, headers, SYNONYMS), SYNONYMS, "WGS84");
        return reader.read(RowJson.mapper().readTree(cells), context);
    }

    private static List<String> told(RowReading reading) {
        return reading.problems().stream()
                .map(problem -> problem.column() + " " + problem.code())
                .toList();
    }

    @Test
    void readsChineseColumnsAndWords() {
        RowReading reading = read(
                List.of("户号", "经度", "纬度", "报装容量", "重要性", "电源", "备注"),
                "[\"A-1\", \" 6.005 \", 50.7, \"+3150.50\", \"二级\", \"双电源\", \"=1+1\"]");

        assertThat(reading.problems()).isEmpty();
        SupplyApplication application = reading.application().orElseThrow();
        assertThat(application.capacity().kVA()).isEqualTo(3150.5);
        assertThat(application.importance()).isEqualTo(Importance.CLASS_II);
        assertThat(application.sources()).isEqualTo(SourcePreference.DUAL);
    }

    @Test
    void tellsEveryProblemOfARowByItsColumn() {
        RowReading reading = read(
                List.of("Longitude", "Latitude", "Capacity kVA", "importance", "max route m"),
                "[\"6,005\", \"\", \"1 000\", \"very\", -5]");

        assertThat(reading.application()).isEmpty();
        assertThat(told(reading))
                .contains("Longitude batch.not-a-number", "Latitude required", "Capacity kVA batch.not-a-number")
                .anyMatch(problem -> problem.startsWith("importance "))
                .anyMatch(problem -> problem.startsWith("max route m "));
    }

    @Test
    void aRowWithAnotherNumberOfCellsIsNotGuessedAt() {
        assertThat(told(read(List.of("lon", "lat", "kva"), "[6, 50.7]"))).containsExactly(" batch.cell-count");
    }

    @Test
    void aReferenceSystemOfItsOwnWins() {
        List<String> headers = List.of("lon", "lat", "kva", "crs");
        assertThat(read(headers, "[6.005, 50.7, 500, \"\"]").problems()).isEmpty();
        assertThat(told(read(headers, "[6.005, 50.7, 500, \"MARS\"]"))).containsExactly("crs crs-unknown");
    }

    @Test
    void aGeoJsonFeatureHasItsPlaceInItsGeometry() {
        RowReader reader = new RowReader(RowShape.of(TableFormat.GEOJSON, List.of("kva"), SYNONYMS), SYNONYMS, "WGS84");
        String feature = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"%s\",\"coordinates\":%s},"
                + "\"properties\":{\"kva\":500}}";

        assertThat(reader.read(RowJson.mapper().readTree(feature.formatted("Point", "[6.005, 50.7, 12]")), context)
                        .problems())
                .isEmpty();
        assertThat(told(reader.read(
                        RowJson.mapper().readTree(feature.formatted("LineString", "[[6, 50], [6, 51]]")), context)))
                .containsExactly("geometry batch.not-a-point");
    }

    @ParameterizedTest
    @CsvSource({"12,12", "+12,12", "-0.5,-0.5", "1e3,1e3", " 7 ,7", "3000.000000001,3000.000000001"})
    void takesPlainNumbers(String text, BigDecimal number) {
        assertThat(RowReader.number(RowJson.mapper().valueToTree(text)).orElseThrow())
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,000", "1 000", "12kVA", "１２", "NaN", "Infinity", "0x10", "1e999", "--1", ".5", "1."})
    void guessesAtNothingElse(String text) {
        assertThat(RowReader.number(RowJson.mapper().valueToTree(text))).isEmpty();
    }
}
