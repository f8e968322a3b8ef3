package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Reservations on the fictional town, over HTTP: what one designer holds is gone for the other, and counts once. */
@ExtendWith(PostgisExtension.class)
class ReservationIT {

    private static final int RACES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningService service;
    private static Http http = new Http(0);
    private static JdbcClient sql;
    private static String request = "";

    @BeforeAll
    static void start(TestDatabase given, @TempDir Path folder) throws Exception {
        sql = JdbcClient.create(given.dataSource());
        FictionalTown.importSmallInto(given, folder);
        service = new RunningService(given);
        http = service.http();
        request = placeWithABay();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void releaseAll() {
        http.get("/api/v1/reservations?limit=200")
                .json()
                .get("reservations")
                .forEach(it -> http.method(
                        "DELETE", "/api/v1/reservations/" + it.get("id").asString()));
    }

    /** The first of a row of places where a free bay of a substation is among the schemes. */
    private static String placeWithABay() {
        JsonNode box = http.get("/api/v1/grid").json().get("bbox");
        for (int i = 1; i < 40; i++) {
            double lon =
                    box.get(0).asDouble() + (box.get(2).asDouble() - box.get(0).asDouble()) * i / 40;
            double lat = (box.get(1).asDouble() + box.get(3).asDouble()) / 2;
            String body = Requests.of(lon, lat, 7000, "ORDINARY", "OFFICE");
            if (schemes(http.plan(body).json()).stream().anyMatch(ReservationIT::isAtABay)) {
                return body;
            }
        }
        throw new AssertionError("no place of the town has a free bay");
    }

    private static List<JsonNode> schemes(JsonNode set) {
        return StreamSupport.stream(set.path("schemes").spliterator(), false).toList();
    }

    private static boolean isAtABay(JsonNode scheme) {
        JsonNode point = scheme.get("sources").get(0).get("connection_point");
        return scheme.get("sources").size() == 1
                && point.get("kind").asString().equals("SPARE_BAY")
                && point.path("feeder").isNull();
    }

    private static JsonNode plan() {
        return http.plan(request).json();
    }

    private static String path(JsonNode set) {
        JsonNode scheme = schemes(set).stream()
                .filter(ReservationIT::isAtABay)
                .findFirst()
                .orElseThrow();
        return "/api/v1/schemes/" + set.get("id").asString() + "/"
                + scheme.get("id").asString() + "/reservation";
    }

    private static Http.Answer reserve(JsonNode set, String... headers) {
        return http.post(path(set), "application/json", new byte[0], headers);
    }

    private static JsonNode bay(JsonNode set) {
        return schemes(set).stream()
                .filter(ReservationIT::isAtABay)
                .findFirst()
                .orElseThrow()
                .get("sources")
                .get(0);
    }

    private static double rate(JsonNode source, String kind, String which) {
        return StreamSupport.stream(source.get("load_rates").spliterator(), false)
                .filter(rate -> rate.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .get(which)
                .asDouble();
    }

    @Test
    void whatIsReservedIsTakenFromEveryLaterAnswerOnce() {
        JsonNode first = plan();
        Http.Answer made = reserve(first);

        JsonNode second = plan();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location"))
                .isEqualTo("/api/v1/reservations/" + made.json().get("id").asString());
        String bay = bay(first).get("connection_point").get("id").asString();
        assertThat(made.json().get("sources").get(0).get("taken").get(0).asString())
                .isEqualTo(bay);
        assertThat(second.get("reservation_version").asString())
                .isEqualTo(made.json().get("reservation_version").asString())
                .isNotEqualTo(first.get("reservation_version").asString());
        schemes(second).forEach(scheme -> scheme.get("sources").forEach(source -> assertThat(
                        source.get("connection_point").get("id").asString())
                .isNotEqualTo(bay)));
        schemes(second).stream()
                .filter(ReservationIT::isAtABay)
                .map(scheme -> scheme.get("sources").get(0))
                .filter(source -> source.get("connection_point")
                        .get("bus_section_id")
                        .equals(bay(first).get("connection_point").get("bus_section_id")))
                .forEach(source -> assertThat(rate(source, "MAIN_TRANSFORMER", "before_pct"))
                        .isEqualTo(rate(bay(first), "MAIN_TRANSFORMER", "after_pct")));
    }

    @Test
    void theSecondTakerLearnsWhatIsTakenAndByWhom() {
        JsonNode first = plan();
        JsonNode second = plan();
        String holder = reserve(first).json().get("id").asString();

        Http.Answer refused = reserve(second);
        Http.Answer again = reserve(first);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/reservation-conflict");
        assertThat(refused.json().get("errors").get(0).get("code").asString()).isEqualTo("reservation.bay-taken");
        assertThat(refused.json().get("errors").get(0).get("detail").asString()).contains(holder);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains(holder);
    }

    @Test
    void aRepeatedOrderMakesOneReservation() {
        JsonNode set = plan();
        String key = "key-" + set.get("id").asString();

        String once = reserve(set, "Idempotency-Key", key).json().get("id").asString();
        String again = reserve(set, "Idempotency-Key", key).json().get("id").asString();

        assertThat(again).isEqualTo(once);
        assertThat(reserve(plan(), "Idempotency-Key", key).status()).isIn(404, 422);
    }

    @Test
    void itIsExtendedConnectedAndReleasedWithItsHistory() {
        JsonNode held = reserve(plan()).json();
        String path = "/api/v1/reservations/" + held.get("id").asString();

        JsonNode extended = http.method("POST", path + "/extend").json();
        assertThat(extended.get("valid_until").asString())
                .isGreaterThan(held.get("valid_until").asString());
        assertThat(http.method("POST", path + "/extend?validUntil=2001-01-01").status())
                .isIn(400, 409);
        assertThat(http.method("POST", path + "/connect").json().get("state").asString())
                .isEqualTo("CONNECTED");
        assertThat(http.method("POST", path + "/extend").status()).isEqualTo(409);
        JsonNode released = http.method("DELETE", path).json();

        assertThat(released.get("state").asString()).isEqualTo("RELEASED");
        assertThat(released.get("history").findValuesAsString("event"))
                .containsExactly("MADE", "EXTENDED", "CONNECTED", "RELEASED");
        assertThat(http.method("POST", path + "/connect").status()).isEqualTo(409);
        assertThat(http.get("/api/v1/reservations/none").status()).isEqualTo(404);
    }

    /** The bytes are those of the first answer even when it was given back since; a further period is not the day it led to. */
    @Test
    void aRepeatedExtensionIsOne() {
        String path = "/api/v1/reservations/" + reserve(plan()).json().get("id").asString();
        String[] key = {"Idempotency-Key", "extend " + path};

        Http.Answer once = http.method("POST", path + "/extend", key);
        Http.Answer again = http.method("POST", path + "/extend", key);
        http.method("DELETE", path);
        Http.Answer later = http.method("POST", path + "/extend", key);

        assertThat(once.json().get("history").findValuesAsString("event")).containsExactly("MADE", "EXTENDED");
        assertThat(List.of(again.text(), later.text())).containsOnly(once.text());
        String day = once.json().get("valid_until").asString();
        Http.Answer otherDay = http.method("POST", path + "/extend?validUntil=" + day, key);
        assertThat(otherDay.status()).isEqualTo(422);
        assertThat(otherDay.json().get("type").asString()).isEqualTo("/problems/idempotency-key-reused");
        String other = reserve(plan()).json().get("id").asString();
        assertThat(http.method("POST", "/api/v1/reservations/" + other + "/extend", key)
                        .status())
                .isEqualTo(422);
        assertThat(http.get("/api/v1/reservations/" + other).json().get("history"))
                .hasSize(1);
        assertThat(http.method("POST", path + "/extend", "Idempotency-Key", "k".repeat(201))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void afterItsLastDayTheBayIsFreeAgain() throws Exception {
        JsonNode first = plan();
        String id = reserve(first).json().get("id").asString();

        sql.sql("UPDATE reservation SET valid_until = current_date - 1 WHERE id = :id")
                .param("id", id)
                .update();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!http.get("/api/v1/reservations/" + id)
                        .json()
                        .get("state")
                        .asString()
                        .equals("LAPSED")
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }

        assertThat(reserve(plan()).json().get("sources").get(0).get("taken").get(0))
                .isEqualTo(bay(first).get("connection_point").get("id"));
    }

    /** What it holds itself is not in its own way; what others hold is. */
    @Test
    void theVersionOfRecordComesOutAgainUntilOthersTakeItsBay() {
        JsonNode set = plan();
        step(set, "{\"action\": \"SUBMIT\", \"revision\": 0}");
        step(set, "{\"action\": \"APPROVE\", \"revision\": 1, \"reason\": \"the only free bay\"}");
        assertThat(reserve(set).status()).isEqualTo(201);

        JsonNode own = difference(set);
        releaseAll();
        assertThat(bay(plan()).get("connection_point").get("id"))
                .isEqualTo(bay(set).get("connection_point").get("id"));
        assertThat(reserve(plan()).status()).isEqualTo(201);
        JsonNode others = difference(set);

        assertThat(own.get("outcome").asString())
                .as(own.get("comparison").toString())
                .isEqualTo("SAME");
        assertThat(others.get("outcome").asString()).isEqualTo("GONE");
        assertThat(others.get("comparison").isNull()).isTrue();
        assertThat(others.get("sha256")).isEqualTo(own.get("sha256"));
    }

    private static void step(JsonNode set, String body) {
        Http.Answer answer = http.post(
                path(set).replace("/reservation", "/review"),
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static JsonNode difference(JsonNode set) {
        return http.get("/api/v1/schemes/" + set.get("id").asString() + "/record/difference")
                .json();
    }

    @Test
    void ofTwoRacingDesignersOneWins() throws Exception {
        ExecutorService designers = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                JsonNode one = plan();
                JsonNode other = plan();
                List<Callable<Http.Answer>> both = List.of(() -> reserve(one), () -> reserve(other));
                List<Integer> statuses = new ArrayList<>();
                for (Future<Http.Answer> answer : designers.invokeAll(both)) {
                    statuses.add(answer.get().status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(201, 409);
                releaseAll();
            }
        } finally {
            designers.shutdownNow();
        }
    }
}
