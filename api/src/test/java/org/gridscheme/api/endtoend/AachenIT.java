package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridscheme.api.config.PlanningEngine;
import org.gridscheme.api.importing.CityImport;
import org.gridscheme.api.importing.ImportedStreets;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.demo.grid.SynthesisParameters;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.street.StreetSource;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Aachen's real streets with a generated grid of six substations, over HTTP. */
@ExtendWith(PostgisExtension.class)
class AachenIT {

    private static final long SEED = 20261120;
    private static final int PLACES = 200;

    private static @Nullable RunningService service;
    private static Http http = new Http(0);

    @BeforeAll
    static void start(TestDatabase database) throws Exception {
        var file = SharedData.at("osm-aachen/aachen.osm.pbf");
        DatabaseSchema.migrate(database.dataSource());
        PlanningEngine engine = PlanningEngine.open();
        CityImport city = new CityImport(database.dataSource(), engine.catalogue(), engine.rules());
        ImportedStreets streets = city.streets(file, StreetSource.ofOsmFile(file), false, ImportProgress.NONE);
        city.grid(
                streets,
                city.synthesized(streets, SynthesisParameters.of(1, 4000, "Aachen, fictional grid")),
                ImportProgress.NONE);
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

    private record Wish(double kva, String importance, String industry) {

        String at(double[] place) {
            return Requests.of(place[0], place[1], kva, importance, industry);
        }
    }

    private static final List<Wish> WISHES = List.of(
            new Wish(500, "ORDINARY", "OFFICE"),
            new Wish(3150, "ORDINARY", "MACHINERY"),
            new Wish(8000, "CLASS_I", "DATA_CENTRE"));

    @Test
    void everyAnswerIsSchemesOrReasons() {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<Double> total_ms = new ArrayList<>();
        try (ServiceLog log = ServiceLog.open()) {
            for (double[] place : places()) {
                for (Wish wish : WISHES) {
                    JsonNode json = answer(http.plan(wish.at(place)));
                    SchemeAssertions.holdsContract(json);
                    if (wish.importance.equals("CLASS_I")) {
                        SchemeAssertions.namesDifferentSubstations(json);
                    }
                    outcomes.merge(wish.kva + " " + json.get("outcome").asString(), 1, Integer::sum);
                    total_ms.add(json.get("timing_ms").get("total").asDouble());
                }
            }
            assertThat(log.complaints()).isEmpty();
        }
        Collections.sort(total_ms);
        System.out.printf(
                "Aachen over HTTP, %d places, seed %d: %s, timing_ms.total median %.2f, p99 %.2f%n",
                PLACES, SEED, outcomes, total_ms.get(total_ms.size() / 2), total_ms.get(total_ms.size() * 99 / 100));
        assertThat(outcomes.keySet()).noneMatch(k -> k.endsWith("SEARCH_LIMIT"));
        assertThat(outcomes.getOrDefault("500.0 FEASIBLE", 0)).isGreaterThan(PLACES / 2);
        assertThat(outcomes.getOrDefault("3150.0 FEASIBLE", 0)).isGreaterThan(PLACES / 2);
        assertThat(outcomes.getOrDefault("8000.0 FEASIBLE", 0)).isPositive();
    }

    @Test
    void theSameRequestsGiveTheSameAnswersOnAnyNumberOfThreads() throws Exception {
        List<String> bodies = new ArrayList<>();
        for (double[] place : places()) {
            bodies.add(WISHES.get(bodies.size() % WISHES.size()).at(place));
        }
        List<String> oneByOne = timelessAnswers(bodies, 1);

        assertThat(timelessAnswers(bodies, 2)).isEqualTo(oneByOne);
        assertThat(oneByOne).doesNotHaveDuplicates();
    }

    /** Answers without ids and times, in the order of the requests. */
    private static List<String> timelessAnswers(List<String> bodies, int threads) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            bodies.forEach(body -> calls.add(() -> timeless(answer(http.plan(body)))));
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    private static JsonNode answer(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String timeless(JsonNode answer) {
        var json = (ObjectNode) answer;
        json.remove(List.of("id", "timing_ms"));
        return json.toString();
    }

    @Test
    void peoplePlanOnRealStreets() throws Exception {
        MapPageJourney.run("journey:streets", service == null ? "" : service.address(), "aachen");
    }

    @Test
    void anAnswerCanBeReadAgainAndCompared() {
        double[] place = places().get(1);
        JsonNode planned = http.plan(Requests.of(place[0], place[1], 3150, "ORDINARY", "MACHINERY"))
                .json();
        String id = planned.get("id").asString();
        JsonNode read = http.get("/api/v1/schemes/" + id).json();
        assertThat(read.get("schemes")).isEqualTo(planned.get("schemes"));
        Http.Answer compared = http.get("/api/v1/schemes/" + id + "/compare?schemes=s1,s2");
        assertThat(compared.status()).as(compared.text()).isEqualTo(200);
    }

    @Test
    void anAnswerComesWithItsProof(@TempDir Path folder) throws Exception {
        double[] place = places().get(2);
        String body = Requests.of(place[0], place[1], 8000, "CLASS_I", "DATA_CENTRE");

        byte[] bundle = Bundles.prove(http, http.plan(body).json(), folder);

        assertThat(Bundles.prove(http, http.plan(body).json(), folder)).isEqualTo(bundle);
    }

    @Test
    void anAnswerThatIsNotThereHasNoProof() {
        Http.Answer missing = http.get("/api/v1/schemes/0f5c9f4e-6f6e-4d0e-9d38-2a3f1c0a7b11/bundle");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().get("type").asString()).isEqualTo("/problems/not-found");
    }

    /** An archived answer that no longer comes out, here because somebody changed it, is not proven. */
    @Test
    void anAnswerThatDoesNotComeOutAgainIsRefused(TestDatabase database) {
        double[] place = places().get(2);
        JsonNode answer = http.plan(Requests.of(place[0], place[1], 500, "ORDINARY", "OFFICE"))
                .json();
        String id = answer.get("id").asString();
        JdbcClient.create(database.dataSource())
                .sql("UPDATE scheme_set SET response = regexp_replace(response,"
                        + " '\"examined\":[0-9]+', '\"examined\":999999') WHERE id = :id")
                .param("id", id)
                .update();

        Http.Answer refused = http.get("/api/v1/schemes/" + id + "/bundle", "Accept-Language", "zh-CN");

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/not-reproducible");
        assertThat(refused.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/examined");
    }

    private static List<double[]> places() {
        JsonNode box = http.get("/api/v1/grid").json().get("bbox");
        Random random = new Random(SEED);
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            places.add(new double[] {between(box, 0, 2, random), between(box, 1, 3, random)});
        }
        return places;
    }

    private static double between(JsonNode box, int low, int high, Random random) {
        double from = box.get(low).asDouble();
        double share = 0.15 + 0.7 * random.nextDouble();
        return from + share * (box.get(high).asDouble() - from);
    }
}
