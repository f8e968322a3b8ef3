package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gridscheme.api.config.PlanningEngine;
import org.gridscheme.api.importing.CityImport;
import org.gridscheme.api.importing.ImportedStreets;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.demo.grid.SynthesisParameters;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.street.StreetSource;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.SharedData;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Aachen's real streets with a generated grid of six substations, over HTTP. */
@ExtendWith(PostgisExtension.class)
class AachenIT {

    private static final long SEED = 20261120;
    private static final int PLACES = 40;

    private static @Nullable RunningService service;
    private static Http http = new Http(0);

    @BeforeAll
    static void start(TestDatabase database) throws Exception {
        var file = SharedData.file("osm-aachen/aachen.osm.pbf");
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

    private record Wish(double kva, String importance, String industry) {}

    private static final List<Wish> WISHES = List.of(
            new Wish(500, "ORDINARY", "OFFICE"),
            new Wish(3150, "ORDINARY", "MACHINERY"),
            new Wish(8000, "CLASS_I", "DATA_CENTRE"));

    @Test
    void everyAnswerIsSchemesOrReasons() {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<Double> total_ms = new ArrayList<>();
        for (double[] place : places()) {
            for (Wish wish : WISHES) {
                Http.Answer answer =
                        http.plan(Requests.of(place[0], place[1], wish.kva, wish.importance, wish.industry));
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                JsonNode json = answer.json();
                SchemeAssertions.holdsContract(json);
                if (wish.importance.equals("CLASS_I")) {
                    SchemeAssertions.namesDifferentSubstations(json);
                }
                outcomes.merge(wish.kva + " " + json.get("outcome").asString(), 1, Integer::sum);
                total_ms.add(json.get("timing_ms").get("total").asDouble());
            }
        }
        double[] sorted =
                total_ms.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "Aachen over HTTP, seed %d: %s, median timing_ms.total %.2f%n",
                SEED, outcomes, sorted[sorted.length / 2]);
        assertThat(outcomes.keySet()).noneMatch(k -> k.endsWith("SEARCH_LIMIT"));
        assertThat(outcomes.getOrDefault("3150.0 FEASIBLE", 0)).isGreaterThan(PLACES / 2);
    }

    @Test
    void theSameRequestGivesTheSameAnswerButForIdsAndTimes() {
        double[] place = places().get(0);
        String body = Requests.of(place[0], place[1], 8000, "CLASS_I", "DATA_CENTRE");
        assertThat(timeless(http.plan(body))).isEqualTo(timeless(http.plan(body)));
    }

    private static String timeless(Http.Answer answer) {
        var json = (ObjectNode) answer.json();
        json.remove(Arrays.asList("id", "timing_ms"));
        return json.toString();
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
