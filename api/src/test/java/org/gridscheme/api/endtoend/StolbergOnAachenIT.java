package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.gridscheme.api.config.PlanningEngine;
import org.gridscheme.api.importing.CityImport;
import org.gridscheme.api.importing.ImportedCity;
import org.gridscheme.api.importing.ImportedStreets;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.PypsaOptions;
import org.gridscheme.spatial.street.StreetSource;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The published Stolberg grid, placed on Aachen: imported from its PyPSA folder and planned on. */
@ExtendWith(PostgisExtension.class)
class StolbergOnAachenIT {

    @Test
    void aFactoryInTheCityGetsSchemesAlongItsStreets(TestDatabase database, @TempDir Path folder) throws Exception {
        var osm = SharedData.at("osm-aachen/aachen.osm.pbf");
        var grid = SharedData.at("grid-ding0-stolberg/buses.csv").getParent();
        var places = SharedData.at("grid-ding0-stolberg/placed-on-aachen/mv_buses.csv");
        DatabaseSchema.migrate(database.dataSource());
        PlanningEngine engine = PlanningEngine.open();
        CityImport city = new CityImport(database.dataSource(), engine.catalogue(), engine.rules());
        ImportedStreets streets = city.streets(osm, StreetSource.ofOsmFile(osm), false, ImportProgress.NONE);
        PypsaOptions options = PypsaOptions.ofMediumVoltage(Optional.of(places));
        ImportedCity imported = city.grid(streets, city.pypsa(streets, grid, options), ImportProgress.NONE);
        assertThat(imported.report().feeders()).isPositive();

        try (RunningService service = new RunningService(database)) {
            JsonNode answer = service.http()
                    .plan(Requests.of(6.0699, 50.7779, 3150, "ORDINARY", "MACHINERY"))
                    .json();
            SchemeAssertions.holdsContract(answer);
            assertThat(answer.get("outcome").asString()).as(answer.toString()).isEqualTo("FEASIBLE");
            JsonNode route = answer.get("schemes").get(0).get("sources").get(0).get("route");
            assertThat(route.get("length_m").asDouble())
                    .isGreaterThanOrEqualTo(route.get("straight_m").asDouble() - 0.1);
            assertThat(service.http().get("/api/v1/grid/issues").status()).isEqualTo(200);
            Bundles.prove(service.http(), answer, folder);
            plansByGermanPractice(service.http(), folder);
        }
    }

    /** The same place by another profile: nothing Chinese is left in the answer, and its proof holds as well. */
    private static void plansByGermanPractice(Http http, Path folder) throws Exception {
        String request = Requests.of(6.0699, 50.7779, 3150, "ORDINARY", "MACHINERY")
                .replaceFirst("}$", ", \"options\": {\"profile\": \"DE\"}}");
        JsonNode answer = http.plan(request).json();

        SchemeAssertions.holdsContract(answer);
        assertThat(answer.get("outcome").asString()).as(answer.toString()).isEqualTo("FEASIBLE");
        assertThat(answer.get("rulebook_version").asString()).startsWith("de-default ");
        assertThat(answer.get("price_book_version").asString()).startsWith("de-planning ");
        for (JsonNode scheme : answer.get("schemes")) {
            assertThat(scheme.get("voltage_kv").asDouble()).isIn(10.0, 20.0);
            assertThat(scheme.get("cost").get("currency").asString()).isEqualTo("EUR");
            assertThat(scheme.get("cost").get("grid_side").asString()).isEqualTo("0.00");
            assertThat(scheme.get("reply_working_days").asInt()).isEqualTo(40);
            scheme.get("sources").forEach(source -> assertThat(
                            source.get("cable").get("type").asString())
                    .startsWith("NA2XS2Y-"));
            for (JsonNode line : scheme.get("quantities")) {
                assertThat(line.get("name_en").asString() + line.get("spec").asString())
                        .doesNotContainPattern("\\p{IsHan}|YJ|SCB");
            }
            assertThat(scheme.get("checks").toString()).doesNotContain("(V-0");
        }
        Bundles.prove(http, answer, folder);
    }
}
