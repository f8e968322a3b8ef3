package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The fictional town: generated streets, generated grid, the service, the map page in a real browser. */
@ExtendWith(PostgisExtension.class)
class DemoCityIT {

    private static @Nullable RunningService service;
    private static Http http = new Http(0);

    @BeforeAll
    static void start(TestDatabase database, @TempDir Path folder) throws Exception {
        FictionalTown.importInto(database, folder, 3000);
        RunningService running = new RunningService(database);
        service = running;
        http = running.http();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void theGridSaysThatItIsFictional() {
        JsonNode grid = http.get("/api/v1/grid").json();
        assertThat(grid.get("fictional").asBoolean()).isTrue();
        assertThat(grid.get("counts").get("substations").asInt()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void anImportantCustomerGetsTwoSubstations() {
        JsonNode box = http.get("/api/v1/grid").json().get("bbox");
        double lon = (box.get(0).asDouble() + box.get(2).asDouble()) / 2;
        double lat = (box.get(1).asDouble() + box.get(3).asDouble()) / 2;
        JsonNode answer =
                http.plan(Requests.of(lon, lat, 8000, "CLASS_I", "DATA_CENTRE")).json();
        SchemeAssertions.holdsContract(answer);
        assertThat(answer.get("schemes").size()).isGreaterThanOrEqualTo(3);
        SchemeAssertions.namesDifferentSubstations(answer);
    }

    /** A bundle is only handed out after it was computed again from its own files, the wishes among them. */
    @Test
    void wishesShapeTheAnswerAndArePartOfItsProof() {
        JsonNode box = http.get("/api/v1/grid").json().get("bbox");
        double lon = (box.get(0).asDouble() + box.get(2).asDouble()) / 2;
        double lat = (box.get(1).asDouble() + box.get(3).asDouble()) / 2;
        String request = Requests.of(lon, lat, 3150, "ORDINARY", "MACHINERY");
        JsonNode point = http.plan(request).json().at("/schemes/0/sources/0/connection_point");
        String substation = point.get("substation_id").stringValue();
        String street = http.get("/api/v1/streets?query=%E8%B7%AF&limit=1")
                .json()
                .at("/streets/0/name")
                .stringValue();
        String wishes =
                "\"options\": {\"avoid\": {\"sources\": [\"" + substation + "\"], \"streets\": [\"" + street + "\"]}}";

        JsonNode answer = http.plan(request.strip().replaceFirst("}$", ", " + wishes + "}"))
                .json();

        SchemeAssertions.holdsContract(answer);
        assertThat(answer.at("/schemes/0").isObject()).isTrue();
        answer.get("schemes").values().forEach(scheme -> assertThat(
                        scheme.at("/sources/0/connection_point/substation_id").stringValue())
                .isNotEqualTo(substation));
        assertThat(answer.get("rejected").toString()).contains("wish.excluded-source");
        String id = answer.get("id").stringValue();
        assertThat(http.get("/api/v1/schemes/" + id + "/bundle").status()).isEqualTo(200);
    }

    /** Everything else of the answer is the same, and its proof is computed again with them. */
    @Test
    void differentRoutesLeadFromTheSamePointToTheSamePlace() {
        JsonNode box = http.get("/api/v1/grid").json().get("bbox");
        double lon = (box.get(0).asDouble() + box.get(2).asDouble()) / 2;
        double lat = (box.get(1).asDouble() + box.get(3).asDouble()) / 2;
        String request = Requests.of(lon, lat, 3150, "ORDINARY", "MACHINERY");

        JsonNode plain = http.plan(request).json();
        JsonNode answer = http.plan(request.strip().replaceFirst("}$", ", \"options\": {\"alternatives\": true}}"))
                .json();

        SchemeAssertions.holdsContract(answer);
        assertThat(plain.findValues("alternative")).allMatch(JsonNode::isNull);
        int told = 0;
        for (int i = 0; i < answer.get("schemes").size(); i++) {
            JsonNode source = answer.at("/schemes/" + i + "/sources/0");
            assertThat(source.get("route")).isEqualTo(plain.at("/schemes/" + i + "/sources/0/route"));
            JsonNode other = source.get("alternative");
            if (other.isObject()) {
                JsonNode course = other.at("/route/geometry/coordinates");
                JsonNode own = source.at("/route/geometry/coordinates");
                assertThat(course.get(0)).isEqualTo(own.get(0));
                assertThat(course.get(course.size() - 1)).isEqualTo(own.get(own.size() - 1));
                assertThat(course).isNotEqualTo(own);
                assertThat(other.get("shared_pct").asDouble()).isBetween(0.0, 50.0);
                told++;
            }
        }
        assertThat(told).isPositive();
        assertThat(http.get("/api/v1/schemes/" + answer.get("id").stringValue() + "/bundle")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void peoplePlanOnTheMapPage() throws Exception {
        MapPageJourney.run("journey", service == null ? "" : service.address(), "demo");
    }

    @Test
    void peopleCheckManyCustomersAndSeeWhatIsOpen() throws Exception {
        MapPageJourney.run("journey:pages", service == null ? "" : service.address(), "pages");
    }

    @Test
    void openCapacityIsTheSameAsListTableAndTiles(@TempDir Path folder) throws Exception {
        CapacityAssertions.tilesAndTableHaveEveryPoint(http, folder);
    }

    @Test
    void placesForACustomerKeepToCostAndTime() throws Exception {
        CapacityAssertions.placesWithinKeepToWhatWasAsked(http);
    }

    /** What the list of loads says is what a scheme begins with, unless an open point moves first. */
    @Test
    void standingLoadsAreThoseOfASchemeBeforeIt() {
        JsonNode box = http.get("/api/v1/grid").json().get("bbox");
        double lon = (box.get(0).asDouble() + box.get(2).asDouble()) / 2;
        double lat = (box.get(1).asDouble() + box.get(3).asDouble()) / 2;
        JsonNode answer =
                http.plan(Requests.of(lon, lat, 3150, "ORDINARY", "MACHINERY")).json();
        JsonNode loads = http.get("/api/v1/grid/loads").json().get("elements");
        int compared = 0;
        JsonNode scheme = answer.get("schemes").values().stream()
                .filter(s -> s.findValues("switching").stream().allMatch(JsonNode::isNull))
                .findFirst()
                .orElseThrow();
        for (JsonNode rate : scheme.findValues("load_rates").get(0)) {
            for (JsonNode load : loads) {
                if (load.get("element").equals(rate.get("element"))) {
                    assertThat(load.get("load_pct").asDouble())
                            .isCloseTo(rate.get("before_pct").asDouble(), within(0.002));
                    assertThat(load.get("limit_pct")).isEqualTo(rate.get("limit_pct"));
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }
}
