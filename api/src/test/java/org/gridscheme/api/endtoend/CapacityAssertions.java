package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.TileReading;
import tools.jackson.databind.JsonNode;

/** What a running service says of its open capacity, the same in every form. */
final class CapacityAssertions {

    private static final int ZOOM = 14;

    private CapacityAssertions() {}

    /** Asks until the survey is done. */
    static JsonNode ready(Http http, String address) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            JsonNode answer = http.get(address).json();
            if (answer.get("state").asString().equals("READY")) {
                return answer;
            }
            assertThat(answer.get("state").asString()).isIn("COMPUTING", "REFRESHING");
            Thread.sleep(50);
        }
        throw new AssertionError("no survey within two minutes");
    }

    /** @param kind {@code points} or {@code hexagons} */
    private static List<JsonNode> listed(Http http, String kind) throws InterruptedException {
        List<JsonNode> places = new ArrayList<>();
        for (JsonNode page = ready(http, "/api/v1/capacity?limit=500&of=" + kind);
                ;
                page = http.get(page.get("next").asString()).json()) {
            places.addAll(page.at("/" + kind + "/features").values());
            if (page.path("next").isNull() || page.path("next").isMissingNode()) {
                return places;
            }
        }
    }

    /** The tables have what the list has, and the tiles of the whole grid have all of them, each with its figures. */
    static void tilesAndTableHaveEveryPoint(Http http, Path folder) throws Exception {
        Map<String, JsonNode> listed = new TreeMap<>();
        Set<List<Integer>> tiles = new LinkedHashSet<>();
        for (JsonNode point : listed(http, "points")) {
            listed.put(point.get("id").asString(), point);
            JsonNode place = point.at("/geometry/coordinates");
            tiles.add(List.of(
                    TileReading.column(place.get(0).asDouble(), ZOOM),
                    TileReading.row(place.get(1).asDouble(), ZOOM)));
        }
        assertThat(listed).hasSizeGreaterThan(1000);
        assertThat(http.get("/api/v1/capacity.csv").text().strip().lines()).hasSize(listed.size() + 1);
        List<JsonNode> hexagons = listed(http, "hexagons");
        assertThat(hexagons).hasSizeGreaterThan(500).doesNotHaveDuplicates();
        assertThat(http.get("/api/v1/capacity.csv?of=hexagons").text().strip().lines())
                .hasSize(hexagons.size() + 1);

        Set<String> drawn = new TreeSet<>();
        for (List<Integer> tile : tiles) {
            Http.Answer answer = http.get("/tiles/capacity/%d/%d/%d.mvt".formatted(ZOOM, tile.get(0), tile.get(1)));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("content-type")).isEqualTo("application/vnd.mapbox-vector-tile");
            Map<String, List<JsonNode>> layers =
                    TileReading.read(answer.response().body(), ZOOM, tile.get(0), tile.get(1), folder);
            assertThat(layers.get("hexagon")).isNotEmpty();
            for (JsonNode point : layers.get("point")) {
                JsonNode same = listed.get(point.at("/properties/id").asString());
                assertThat(same).isNotNull();
                for (String figure : List.of("single_kva", "dual_kva", "kind")) {
                    assertThat(point.at("/properties/" + figure).asString())
                            .isEqualTo(same.at("/properties/" + figure).asString());
                }
                assertThat(point.at("/properties/single_code").asString())
                        .isEqualTo(same.at("/properties/single_limit/code").asString());
                assertThat(point.at("/geometry/coordinates/0").asDouble())
                        .isCloseTo(same.at("/geometry/coordinates/0").asDouble(), within(TileReading.unit(ZOOM)));
                drawn.add(same.get("id").asString());
            }
        }
        assertThat(drawn).isEqualTo(listed.keySet());
    }

    /** Places within keep to what was asked, those left out for money cost more, and every place has a verdict. */
    static void placesWithinKeepToWhatWasAsked(Http http) throws InterruptedException {
        String question = "/api/v1/capacity/where?kva=1000&limit=25";
        JsonNode free = ready(http, question);
        List<BigDecimal> costs = new ArrayList<>();
        free.at("/hexagons/features").values().forEach(place -> {
            if (place.at("/properties/verdict").asString().equals("WITHIN")) {
                costs.add(new BigDecimal(place.at("/properties/cost").asString()));
            }
        });
        assertThat(costs).hasSizeGreaterThan(2);
        BigDecimal most = costs.stream().sorted().toList().get(costs.size() / 2);

        JsonNode answer = http.get(question + "&max_cost=" + most.toPlainString() + "&max_days=200")
                .json();
        int within = 0;
        for (JsonNode place : answer.at("/hexagons/features")) {
            JsonNode facts = place.get("properties");
            if (facts.get("verdict").asString().equals("WITHIN")) {
                within++;
                assertThat(new BigDecimal(facts.get("cost").asString())).isLessThanOrEqualTo(most);
                assertThat(facts.get("duration_days").asDouble()).isLessThanOrEqualTo(200);
                assertThat(facts.get("points").size()).isEqualTo(1);
            } else if (facts.get("verdict").asString().equals("LEFT_OUT")) {
                assertThat(facts.at("/reason/text").asString()).isNotEmpty();
                if (facts.at("/reason/code").asString().equals("cost.over-budget")) {
                    assertThat(new BigDecimal(facts.get("cost").asString())).isGreaterThan(most);
                }
            }
        }
        assertThat(within).isEqualTo(answer.at("/counts/WITHIN").asInt()).isBetween(1, costs.size() - 1);
        assertThat(http.get("/api/v1/capacity/where?kva=-1&sources=THREE").status())
                .isEqualTo(400);
    }
}
