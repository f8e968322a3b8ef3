package org.gridscheme.api.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gridscheme.api.scheme.request.BadBodies;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.OneStreet;
import org.gridscheme.api.testkit.ServiceTest;
import org.gridscheme.api.testkit.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A version of record on a grid that changed since; the real planner plans on both. */
@ServiceTest
class RecordDifferenceTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            trafo T1 S1 40 peak=10
            bay F1 S1 0 0 peak=50
            rmu R1 1000 0 ways=6 spare=2
            line F1 R1
            """;

    /** Rates come with three digits behind the point: the record's is multiplied, and what is new is the rest of two. */
    private static final double ROUNDING = 0.0005 * (1 + 60.0 / 50);

    private static final String REQUEST = BadBodies.GOOD
            .replace("[6.0839, 50.7753]", "[6.0095, 50.7]")
            .replace("3150", "630")
            .replace("\"count\": 5", "\"count\": 1");

    @LocalServerPort
    private int port;

    @Autowired
    private TestService.Grids grids;

    private Http http;

    @BeforeEach
    void connect() throws InterruptedException {
        http = new Http(port);
        while (http.get("/actuator/health/readiness").status() != 200) {
            Thread.sleep(20);
        }
    }

    @AfterEach
    void planAsUsual() {
        grids.planAsUsual();
    }

    /** The first scheme at R1 on the grid as it was, frozen. */
    private String approve() {
        grids.planWith(OneStreet.planner("before", GRID));
        JsonNode answer = http.plan(REQUEST).json();
        JsonNode scheme = list(answer.get("schemes")).stream()
                .filter(it ->
                        it.at("/sources/0/connection_point/id").stringValue().equals("R1"))
                .findFirst()
                .orElseThrow();
        String set = "/api/v1/schemes/" + answer.get("id").stringValue();
        act(set, scheme, "{\"revision\": 0, \"action\": \"SUBMIT\"}");
        act(set, scheme, "{\"revision\": 1, \"action\": \"APPROVE\", \"reason\": \"as agreed\"}");
        return set;
    }

    private void act(String set, JsonNode scheme, String step) {
        Http.Answer done = http.post(
                set + "/" + scheme.get("id").stringValue() + "/review",
                "application/json",
                step.getBytes(StandardCharsets.UTF_8));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private JsonNode differenceOn(String set, String grid) {
        grids.planWith(OneStreet.planner("after", grid));
        return http.get(set + "/record/difference", "Accept-Language", "en").json();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<JsonNode> values(JsonNode rows, String name, String key) {
        return list(rows).stream()
                .filter(row -> row.get(name).stringValue().equals(key))
                .findFirst()
                .map(row -> list(row.get("values")))
                .orElseThrow();
    }

    /** The bay of the feeder carried 50 A when the scheme was approved and carries 60 A now: its rate before is 6/5 of that. */
    @Test
    void aFeederThatCarriesMoreTodayChangesWhatWasApproved() {
        JsonNode difference = differenceOn(approve(), GRID.replace("peak=50", "peak=60"));

        assertThat(difference.get("outcome").stringValue())
                .as(difference.toString())
                .isEqualTo("CHANGED");
        assertThat(difference.at("/then/grid_version").stringValue()).isEqualTo("before");
        assertThat(difference.at("/now/grid_version").stringValue()).isEqualTo("after");
        assertThat(difference.get("refusals").isEmpty()).isTrue();
        JsonNode comparison = difference.get("comparison");
        List<JsonNode> rates = values(comparison.get("load_rates"), "element", "F1");
        assertThat(rates).extracting(rate -> rate.get("scheme").stringValue()).containsExactly("record", "present");
        double then = rates.get(0).get("before_pct").doubleValue();
        double now = rates.get(1).get("before_pct").doubleValue();
        assertThat(now).isCloseTo(then * 60 / 50, within(ROUNDING));
        assertThat(rates.get(1).get("new_pct").doubleValue())
                .isCloseTo(rates.get(0).get("new_pct").doubleValue(), within(ROUNDING));
        assertThat(values(comparison.get("cost"), "item", "total"))
                .as("the same cable on the same street")
                .extracting(cost -> cost.get("above_least").stringValue())
                .containsExactly("0.00", "0.00");
    }

    @Test
    void aFeederThatIsFullTodayLeavesNothingToCompare() {
        JsonNode difference = differenceOn(approve(), GRID.replace("peak=50", "peak=450"));

        assertThat(difference.get("outcome").stringValue())
                .as(difference.toString())
                .isEqualTo("GONE");
        assertThat(difference.get("refusals").toString()).contains("capacity.feeder-over");
        assertThat(difference.get("comparison").isNull()).isTrue();
    }

    @Test
    void aUnitWithoutASpareWayTodaySaysThatAlone() {
        assertThat(refusals(GRID.replace("spare=2", "spare=0"))).containsExactly("source.no-spare-bay");
    }

    @Test
    void aUnitThatIsNoLongerThereIsMissed() {
        assertThat(refusals(GRID.replace("R1", "R2"))).contains("source.not-in-grid");
    }

    private List<String> refusals(String grid) {
        JsonNode difference = differenceOn(approve(), grid);
        assertThat(difference.get("outcome").stringValue()).isEqualTo("GONE");
        return list(difference.get("refusals")).stream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
