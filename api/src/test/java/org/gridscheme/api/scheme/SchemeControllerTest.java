package org.gridscheme.api.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.api.testkit.ServiceTest.Problems.assertProblem;

import java.util.stream.Stream;
import org.gridscheme.api.scheme.request.BadBodies;
import org.gridscheme.api.scheme.request.BadBody;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.InventedPlanner;
import org.gridscheme.api.testkit.OneStreet;
import org.gridscheme.api.testkit.ServiceTest;
import org.gridscheme.api.testkit.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SchemeControllerTest {

    private static final String KEY = "Idempotency-Key";

    @LocalServerPort
    private int port;

    @Autowired
    private TestService.Answers answers;

    @Autowired
    private TestService.Grids grids;

    private Http http;

    static Stream<BadBody> badBodies() {
        return BadBodies.all();
    }

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
        answers.reachable(true);
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void refusesBadBodiesWithAllFaultsAndStoresNothing(BadBody bad) {
        int before = answers.count();

        Http.Answer answer = http.plan(bad.body());

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, 400, bad.expected().get(0).startsWith(" json.") ? "malformed-json" : "invalid-request");
        assertThat(answer.json().get("errors").values())
                .extracting(error -> error.get("pointer").stringValue() + " "
                        + error.get("code").stringValue())
                .containsExactlyInAnyOrderElementsOf(bad.expected());
        assertThat(answers.count()).isEqualTo(before);
    }

    @Test
    void answersWithRankedSchemesAndArchivesThem() {
        Http.Answer answer = http.plan(BadBodies.GOOD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        JsonNode set = answer.json();
        assertThat(set.at("/outcome").stringValue()).isEqualTo("FEASIBLE");
        assertThat(set.at("/schemes/0/id").stringValue()).isEqualTo("A1");
        Http.Answer archived = http.get("/api/v1/schemes/" + set.at("/id").stringValue());
        assertThat(archived.status()).isEqualTo(200);
        assertThat(archived.text()).isEqualTo(answer.text());
    }

    /** R2 has no supply and stands 200 m from R1; the real planner on the real checks, asked over HTTP. */
    @Test
    void aSchemeNearQuarantinedEquipmentSaysSo() {
        String grid = """
                station S 0 0
                bus S1 S ik=16
                trafo T1 S1 40 peak=10
                bay F1 S1 0 0 peak=50
                rmu R1 1000 0 ways=6 spare=2
                rmu R2 1200 0 ways=6 spare=2
                line F1 R1
                line R1 R2 open
                """;
        String request = BadBodies.GOOD
                .replace("[6.0839, 50.7753]", "[6.0095, 50.7]")
                .replace("3150", "630")
                .replace("\"count\": 5", "\"count\": 1");

        grids.planWith(OneStreet.planner(grid));
        JsonNode near =
                quarantineCheck(http.plan(request, "Accept-Language", "en").json());
        grids.planWith(OneStreet.planner(grid.replace("line R1 R2 open", "line R1 R2")));
        JsonNode clean =
                quarantineCheck(http.plan(request, "Accept-Language", "en").json());

        assertThat(near.get("verdict").stringValue()).isEqualTo("WARN");
        assertThat(near.get("actual").doubleValue()).as("R2").isEqualTo(1);
        assertThat(near.get("element").stringValue()).isEqualTo("R1");
        assertThat(clean.isMissingNode()).isTrue();
    }

    private static JsonNode quarantineCheck(JsonNode set) {
        for (JsonNode scheme : set.get("schemes")) {
            for (JsonNode check : scheme.get("checks")) {
                if (check.get("rule").stringValue().equals("connection.quarantine-radius")) {
                    return check;
                }
            }
        }
        return set.path("no such check");
    }

    @Test
    void neverArchivesTheCustomersName() {
        http.plan(BadBodies.GOOD.replace("Example Works", "Ada Example-Secret"));

        assertThat(answers.requests()).isNotEmpty().noneMatch(request -> request.contains("Ada Example-Secret"));
    }

    @Test
    void speaksTheCallersLanguageAlsoOfAnArchivedAnswer() {
        Http.Answer chinese = http.plan(BadBodies.GOOD, "Accept-Language", "zh-CN");
        String id = chinese.json().get("id").stringValue();
        Http.Answer english = http.get("/api/v1/schemes/" + id, "Accept-Language", "en");

        assertThat(chinese.header("content-language")).isEqualTo("zh-CN");
        assertThat(english.header("content-language")).isEqualTo("en");
        assertThat(chinese.json().at("/schemes/0/quantities/0/name").stringValue())
                .isEqualTo("电缆");
        assertThat(english.json().at("/schemes/0/quantities/0/name").stringValue())
                .isEqualTo("cable");
        assertThat(chinese.json().at("/rejected/0/reasons/0/hint").stringValue())
                .isEqualTo("馈线 RMU N7〔N7〕 负载率将达 57.42 %，超过限值 50 %。减少 320 kVA 即可通过。");
        assertThat(english.json().at("/rejected/0/reasons/0/hint").stringValue())
                .isEqualTo(
                        "Feeder RMU N7 [N7] would be loaded to 57.42 %, above the limit of 50 %. It would pass with 320 kVA less.");
        assertThat(http.plan("{}", "Accept-Language", "zh").json().get("title").stringValue())
                .isEqualTo("请求内容有误");
    }

    @Test
    void anOrderSentAgainHasTheAnswerItHad() {
        int before = answers.count();
        Http.Answer first = http.plan(BadBodies.GOOD, KEY, "order 1", "Accept-Language", "zh-CN");

        Http.Answer again = http.plan(BadBodies.GOOD, KEY, "order 1", "Accept-Language", "zh-CN");
        Http.Answer english = http.plan(BadBodies.GOOD, KEY, "order 1", "Accept-Language", "en");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(english.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(english.json().at("/schemes/0/quantities/0/name").stringValue())
                .isEqualTo("cable");
        assertThat(answers.count()).isEqualTo(before + 1);
    }

    @Test
    void aKeyIsForOneBodyAndARefusedOneTakesNone() {
        assertProblem(http.plan("{}", KEY, "order 2"), 400, "invalid-request");
        assertThat(http.plan(BadBodies.GOOD, KEY, "order 2").status()).isEqualTo(200);
        int before = answers.count();

        Http.Answer other = http.plan(BadBodies.GOOD.replace("3150", "3000"), KEY, "order 2");

        assertProblem(other, 422, "idempotency-key-reused");
        assertProblem(http.plan(BadBodies.GOOD, KEY, "k".repeat(201)), 400, "invalid-request");
        assertThat(answers.count()).isEqualTo(before);
    }

    @Test
    void faultsOfTheKeyAndOfTheBodyAreToldTogether() {
        Http.Answer answer = http.plan(BadBodies.GOOD.replace("3150", "-1"), KEY, "k".repeat(201));

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.json().get("errors").valueStream().map(e -> e.get("pointer")
                        .stringValue()))
                .containsExactly("/" + KEY, "/capacity_kva");
    }

    @Test
    void aBlankKeyIsNone() {
        int before = answers.count();

        http.plan(BadBodies.GOOD, KEY, "");
        http.plan(BadBodies.GOOD, KEY, "");

        assertThat(answers.count()).isEqualTo(before + 2);
    }

    /** Nobody gets an answer that is kept nowhere; with its key it can be asked for again once the archive is back. */
    @Test
    void withoutTheArchiveThereIsNoAnswer() {
        answers.reachable(false);

        Http.Answer keyed = http.plan(BadBodies.GOOD, KEY, "order 3");
        Http.Answer plain = http.plan(BadBodies.GOOD);
        answers.reachable(true);

        assertProblem(keyed, 503, "database-unavailable");
        assertThat(keyed.header("retry-after")).isEqualTo("2");
        assertProblem(plain, 503, "database-unavailable");
        assertThat(http.plan(BadBodies.GOOD, KEY, "order 3").status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoJson() {
        byte[] body = BadBodies.GOOD.getBytes();

        assertProblem(http.post("/api/v1/schemes", "text/plain", body), 415, "unsupported-media-type");
        assertProblem(http.post("/api/v1/schemes", "application/xml", body), 415, "unsupported-media-type");
        assertProblem(http.plan(BadBodies.GOOD, "Accept", "text/html"), 406, "not-acceptable");
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        assertProblem(http.plan(" ".repeat(64 * 1024 + 1)), 413, "body-too-large");
        assertProblem(http.plan(("[" + "0,".repeat(5_000_000) + "0]")), 413, "body-too-large");
    }

    @Test
    void refusesOtherMethodsAndUnknownAddresses() {
        Http.Answer wrong = http.method("PUT", "/api/v1/schemes");
        assertProblem(wrong, 405, "method-not-allowed");
        assertThat(wrong.header("allow")).contains("POST");
        assertProblem(http.get("/api/v1/nothing"), 404, "not-found");
        assertProblem(http.get("/api/v1/schemes/none-such"), 404, "not-found");
        assertProblem(http.get("/api/v1/schemes/..%2F..%2Fetc"), 400, "bad-request");
    }

    @Test
    void hidesItsOwnFaults() {
        grids.planWith(InventedPlanner.of(application -> {
            throw new IllegalStateException("secret: jdbc password");
        }));

        Http.Answer answer = http.plan(BadBodies.GOOD);

        assertProblem(answer, 500, "internal-error");
        assertThat(answer.text()).doesNotContain("secret");
    }

    @Test
    void eachAnswerIsOfOneGridVersion() throws InterruptedException {
        grids.activate("test-2");
        for (int i = 0; i < 100; i++) {
            if (http.get("/api/v1/grid")
                    .json()
                    .get("grid_version")
                    .stringValue()
                    .equals("test-2")) {
                break;
            }
            Thread.sleep(20);
        }

        assertThat(http.plan(BadBodies.GOOD).json().get("grid_version").stringValue())
                .isEqualTo("test-2");
    }

    @Test
    void comparesSchemesOfAnAnswer() {
        String id = http.plan(BadBodies.GOOD).json().get("id").stringValue();
        JsonNode comparison =
                http.get("/api/v1/schemes/" + id + "/compare?schemes=A1,B1").json();

        assertThat(comparison.at("/schemes").size()).isEqualTo(2);
        assertThat(comparison.at("/cost/3/item").stringValue()).isEqualTo("total");
        assertThat(comparison.at("/cost/3/values/1/above_least").stringValue()).isEqualTo("400000.01");
        assertThat(comparison.at("/routes/0/common_m").doubleValue())
                .isEqualTo(260.0, org.assertj.core.api.Assertions.within(80.0));
        assertThat(comparison.at("/routes/0/common/type").stringValue()).isEqualTo("MultiLineString");
        double together_m = comparison.at("/corridors").values().stream()
                .mapToDouble(corridor -> corridor.get("length_m").doubleValue())
                .sum();
        assertThat(together_m)
                .isEqualTo(
                        comparison.at("/routes/0/common_m").doubleValue()
                                + comparison.at("/routes/0/only_a_m").doubleValue()
                                + comparison.at("/routes/0/only_b_m").doubleValue(),
                        org.assertj.core.api.Assertions.within(0.2));
        assertThat(comparison.at("/corridors/0/geometry/type").stringValue()).isEqualTo("MultiLineString");
        assertThat(comparison.at("/checks/0/rule").stringValue()).isEqualTo("load-rate.feeder.single-ring");
        assertThat(comparison.at("/checks/0/title").stringValue()).isEqualTo("Feeder load rate, single ring");
        assertThat(comparison.at("/checks/0/values/1/worst").stringValue()).isEqualTo("PASS");
        assertThat(comparison.at("/checks/0/values/1/checks/0/actual").doubleValue())
                .isEqualTo(65.8);
        assertThat(comparison.at("/works/0/code").stringValue()).isEqualTo("duration.customer.base");
        assertThat(comparison.at("/works/0/values/0/critical").booleanValue()).isTrue();
        assertThat(comparison.at("/facts").values()).anySatisfy(fact -> {
            assertThat(fact.get("pointer").stringValue()).isEqualTo("/sources/0/cable/type");
            assertThat(fact.get("differs").booleanValue()).isFalse();
            assertThat(fact.at("/values/1/value").stringValue()).isEqualTo("YJV22-8.7/15-3x120");
        });
        assertThat(http.get("/api/v1/schemes/" + id + "/compare")
                        .json()
                        .at("/schemes")
                        .size())
                .isEqualTo(2);
        assertProblem(http.get("/api/v1/schemes/" + id + "/compare?schemes=A1"), 400, "invalid-request");
        assertProblem(http.get("/api/v1/schemes/" + id + "/compare?schemes=A1,Z9"), 400, "invalid-request");
        assertProblem(http.get("/api/v1/schemes/none/compare?schemes=A1,B1"), 404, "not-found");
    }
}
