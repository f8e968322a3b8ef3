package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches whose rows know of one another: each accepted one has taken its bay and capacity before the next. */
@ExtendWith(PostgisExtension.class)
class SequentialBatchIT {

    private static final long SEED = 20261128;
    private static final int ROWS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static RunningService service;
    private static Http http = new Http(0);
    private static JdbcClient sql;
    private static JsonNode box;

    @BeforeAll
    static void start(TestDatabase given, @TempDir Path folder) throws Exception {
        sql = JdbcClient.create(given.dataSource());
        FictionalTown.importSmallInto(given, folder);
        service = new RunningService(given);
        http = service.http();
        box = http.get("/api/v1/grid").json().get("bbox");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Customers around one place, so that they want the same bays and feeders. */
    private static String table() {
        Random random = new Random(SEED);
        StringBuilder csv = new StringBuilder("lon,lat,kva,priority\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append(
                    "%.6f,%.6f,%d,%d%n".formatted(near(0, 2, random), near(1, 3, random), 400 + 110 * row, ROWS - row));
        }
        return csv.toString();
    }

    private static double near(int low, int high, Random random) {
        double share = 0.5 + 0.05 * random.nextGaussian();
        return box.get(low).asDouble()
                + share * (box.get(high).asDouble() - box.get(low).asDouble());
    }

    private static String order(String query) {
        Http.Answer ordered =
                http.post("/api/v1/batches?crs=WGS84" + query, "text/csv", table().getBytes(StandardCharsets.UTF_8));
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
        return ordered.json().get("id").asString();
    }

    private static void await(String id, Runnable meanwhile) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Http.Answer answer = http.get("/api/v1/batches/" + id);
            if (answer.status() == 200 && answer.json().get("state").asString().equals("DONE")) {
                return;
            }
            Thread.sleep(50);
            meanwhile.run();
        }
        throw new AssertionError("not done within " + PATIENCE);
    }

    private static List<JsonNode> sources(String id) {
        List<JsonNode> sources = new ArrayList<>();
        http.get("/api/v1/batches/" + id + "/results.ndjson")
                .text()
                .lines()
                .map(line -> JSON.readTree(line).get("gridscheme"))
                .peek(row -> assertThat(row.get("mode").asString()).isEqualTo("SEQUENTIAL"))
                .forEach(row -> row.path("scheme").path("sources").forEach(sources::add));
        return sources;
    }

    private static List<String> results(String id) {
        return sql
                .sql("SELECT row_no || s.state || s.result || coalesce(s.booking::text, '') FROM job "
                        + "JOIN job_result s USING (job_no) WHERE id = :id ORDER BY row_no")
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(row -> row.replace(id, "ID"))
                .toList();
    }

    @Test
    void eachRowBeginsWhereTheOnesBeforeItEnded() throws Exception {
        String id = order("&mode=SEQUENTIAL&order=PRIORITY");
        await(id, () -> {});

        TreeMap<String, Integer> bays = new TreeMap<>();
        TreeMap<String, Double> highest_pct = new TreeMap<>();
        for (JsonNode source : reversed(sources(id))) {
            if (source.get("kind").asString().equals("SPARE_BAY") && !source.has("feeder")) {
                bays.merge(source.get("connection_point").asString(), 1, Integer::sum);
            }
            for (JsonNode rate : source.get("load_rates")) {
                if (rate.get("kind").asString().equals("FEEDER")) {
                    String feeder = rate.get("element").asString();
                    double before_pct = rate.get("before_pct").asDouble();
                    assertThat(before_pct).isGreaterThanOrEqualTo(highest_pct.getOrDefault(feeder, 0.0) - 0.02);
                    highest_pct.put(feeder, rate.get("after_pct").asDouble());
                }
            }
        }
        assertThat(bays).isNotEmpty().values().containsOnly(1);
        assertThat(highest_pct).isNotEmpty();
    }

    /** The last row of the file has the first turn. */
    private static List<JsonNode> reversed(List<JsonNode> sources) {
        List<JsonNode> turn = new ArrayList<>(sources);
        Collections.reverse(turn);
        return turn;
    }

    @Test
    void cutSessionsAndAnotherOrderOfTheSameGiveTheSame() throws Exception {
        String undisturbed = order("&mode=SEQUENTIAL&order=LARGEST");
        await(undisturbed, () -> {});
        String disturbed = order("&mode=SEQUENTIAL&order=LARGEST");
        int[] cuts = {0};

        await(disturbed, () -> {
            if (cuts[0]++ < 10) {
                sql.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                + "WHERE datname = current_database() AND pid <> pg_backend_pid()")
                        .query((row, n) -> 1)
                        .list();
            }
        });

        assertThat(results(disturbed)).hasSize(ROWS).isEqualTo(results(undisturbed));
        assertThat(order("&mode=SEQUENTIAL")).isNotEqualTo(disturbed);
    }

    /** Every stretch lies on the route of every row it names. */
    @Test
    void whatIsSharedLiesOnTheRoutesOfAllWhoShareIt() throws Exception {
        String id = order("&mode=SEQUENTIAL&order=SMALLEST");
        await(id, () -> {});
        Map<Integer, Geometry> routes = new TreeMap<>();
        http.get("/api/v1/batches/" + id + "/results.ndjson").text().lines().forEach(line -> {
            JsonNode row = JSON.readTree(line).get("gridscheme");
            row.path("scheme")
                    .path("sources")
                    .forEach(source ->
                            routes.merge(row.get("row").asInt(), course(source.get("route")), Geometry::union));
        });

        JsonNode shared = http.get("/api/v1/batches/" + id + "/shared-trenches").json();

        assertThat(shared.get("stretches")).isNotEmpty().allSatisfy(stretch -> {
            assertThat(stretch.get("rows").size()).isGreaterThan(1);
            Geometry course = course(stretch.get("geometry").get("coordinates"));
            stretch.get("rows").forEach(row -> assertThat(Objects.requireNonNull(routes.get(row.asInt()))
                            .buffer(2e-6)
                            .covers(course))
                    .as("row %s", row)
                    .isTrue());
        });
        assertThat(new BigDecimal(shared.get("saving").asString())).isPositive();
        assertThat(http.get("/api/v1/batches/" + order("") + "/shared-trenches").status())
                .isEqualTo(400);
    }

    private static Geometry course(JsonNode lonLats) {
        Coordinate[] course = new Coordinate[lonLats.size()];
        for (int i = 0; i < course.length; i++) {
            course[i] = new Coordinate(
                    lonLats.get(i).get(0).asDouble(), lonLats.get(i).get(1).asDouble());
        }
        return new GeometryFactory().createLineString(course);
    }

    @Test
    void anOrderNeedsTurns() {
        Http.Answer refused = http.post(
                "/api/v1/batches?crs=WGS84&order=LARGEST", "text/csv", table().getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("code").asString()).isEqualTo("batch.order-without-turns");
    }
}
