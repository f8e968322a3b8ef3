package org.gridscheme.api.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridscheme.api.capacity.dto.CapacityDto;
import org.gridscheme.api.capacity.tile.TileSquare;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.testkit.FlatTransform;
import org.gridscheme.api.testkit.StreetTown;
import org.gridscheme.api.testkit.TileReading;
import org.gridscheme.api.text.Language;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;

/** Open capacity in tiles, surveyed by the real planner and read by GDAL; the desk works only when told to. */
class CapacityTileControllerTest {

    private static final double LON = 6.0075;
    private static final double LAT = 50.7;

    @TempDir
    private Path folder;

    private final StreetTown town = new StreetTown();
    private final SnapshotHolder holder = new SnapshotHolder(town);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final SurveyDesk desk = new SurveyDesk(waiting::add);
    private CapacityTileController controller;

    @BeforeEach
    void load() {
        holder.refresh();
        controller = new CapacityTileController(holder, desk);
    }

    private ResponseEntity<byte[]> ask(int z, int x, int y, String known) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tiles/capacity");
        if (!known.isEmpty()) {
            request.addHeader(HttpHeaders.IF_NONE_MATCH, known);
        }
        return controller.tile(z, x, y, new ServletWebRequest(request, new MockHttpServletResponse()));
    }

    private ResponseEntity<byte[]> ask(int z, String known) {
        return ask(z, TileReading.column(LON, z), TileReading.row(LAT, z), known);
    }

    private static byte[] body(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        return body == null ? new byte[0] : body;
    }

    private void survey() {
        desk.of(holder.get());
        waiting.remove().run();
    }

    private CapacityDto figures() {
        CapacityDto answer = new CapacityController(holder, desk)
                .capacity(
                        null,
                        0,
                        null,
                        1000,
                        0,
                        null,
                        null,
                        Language.EN,
                        new ServletWebRequest(new MockHttpServletRequest(), new MockHttpServletResponse()))
                .getBody();
        assertThat(answer).isNotNull();
        return answer;
    }

    private Map<String, List<JsonNode>> read(byte[] tile, int z) throws Exception {
        return TileReading.read(tile, z, TileReading.column(LON, z), TileReading.row(LAT, z), folder);
    }

    /** The whole town lies in one tile of zoom 13, where a unit is about half a metre. */
    @Test
    void theTileSaysWhatTheListSays() throws Exception {
        survey();
        CapacityDto figures = figures();
        Map<String, List<JsonNode>> layers = read(body(ask(13, "")), 13);

        assertThat(layers).containsOnlyKeys("hexagon", "hexagon_middle", "point");
        List<CapacityDto.Point> points = figures.points().features();
        assertThat(layers.get("point")).hasSameSizeAs(points);
        for (int i = 0; i < points.size(); i++) {
            JsonNode drawn = layers.get("point").get(i);
            CapacityDto.PointFacts facts = points.get(i).properties();
            assertThat(drawn.at("/properties/id").asString())
                    .isEqualTo(points.get(i).id());
            assertThat(drawn.at("/properties/kind").asString()).isEqualTo(facts.kind());
            assertThat(drawn.at("/properties/single_kva").asDouble()).isEqualTo(facts.single_kva());
            assertThat(drawn.at("/properties/single_code").asString())
                    .isEqualTo(facts.single_limit().code());
            assertThat(drawn.at("/properties/dual_kva").asDouble()).isEqualTo(facts.dual_kva());
            assertThat(drawn.at("/properties/dual_code").asString())
                    .isEqualTo(facts.dual_limit().code());
            assertIsNear(
                    drawn.at("/geometry/coordinates"), points.get(i).geometry().coordinates());
        }
        List<CapacityDto.Hexagon> hexagons = figures.hexagons().features();
        assertThat(layers.get("hexagon"))
                .extracting(h -> h.at("/properties/id").asString())
                .isSubsetOf(hexagons.stream().map(CapacityDto.Hexagon::id).toList())
                .hasSizeGreaterThan(3);
        assertThat(layers.get("hexagon")).noneMatch(h -> h.at("/properties").has("stands_for_points"));
    }

    private static void assertIsNear(JsonNode drawn, List<Double> place) {
        assertThat(drawn.get(0).asDouble()).isCloseTo(place.get(0), within(TileReading.unit(13)));
        assertThat(drawn.get(1).asDouble()).isCloseTo(place.get(1), within(TileReading.unit(13)));
    }

    /** Some hexagon is wholly inside and drawn with its six corners where they are; those at the edge are cut. */
    @Test
    void hexagonsAreWhereTheyAre() throws Exception {
        survey();
        int whole = 0;
        for (JsonNode drawn : read(body(ask(13, "")), 13).get("hexagon")) {
            CapacityDto.Hexagon hexagon = figures().hexagons().features().stream()
                    .filter(h -> h.id().equals(drawn.at("/properties/id").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(drawn.at("/properties/dual_kva").asDouble())
                    .isEqualTo(hexagon.properties().dual_kva());
            JsonNode ring = drawn.at("/geometry/coordinates/0");
            List<List<Double>> corners = hexagon.geometry().coordinates().get(0);
            if (ring.size() == 7 && corners.stream().allMatch(corner -> isIn(ring, corner))) {
                whole++;
            }
        }
        assertThat(whole).isPositive();
    }

    /** Over all tiles of a zoom that the hexagons touch, some of which see a middle in their margin that is another's. */
    @Test
    void everyMiddleIsInOneTile() throws Exception {
        survey();
        int zoom = IntStream.rangeClosed(12, 16)
                .filter(z -> finished().hexagons().stream().anyMatch(hexagon -> isNearAnEdge(hexagon, z)))
                .findFirst()
                .orElseThrow();
        List<String> middles = new ArrayList<>();
        for (int x = TileReading.column(5.95, zoom) - 1; x <= TileReading.column(6.05, zoom) + 1; x++) {
            for (int y = TileReading.row(50.72, zoom) - 1; y <= TileReading.row(50.68, zoom) + 1; y++) {
                byte[] tile = body(ask(zoom, x, y, ""));
                if (new String(tile, StandardCharsets.ISO_8859_1).contains("hexagon_middle")) {
                    TileReading.read(tile, "hexagon_middle", zoom, x, y, folder)
                            .forEach(m -> middles.add(m.at("/properties/id").asString()));
                }
            }
        }
        assertThat(middles)
                .containsExactlyInAnyOrderElementsOf(
                        finished().hexagons().stream().map(HexagonCapacity::id).toList());
    }

    /** So near that the tile beside has it too. */
    private static boolean isNearAnEdge(HexagonCapacity hexagon, int zoom) {
        LonLat place = new FlatTransform().toLonLat(hexagon.centre());
        int x = TileReading.column(place.lon(), zoom);
        int y = TileReading.row(place.lat(), zoom);
        return Stream.of(-1, 1)
                .flatMap(step -> Stream.of(new TileSquare(zoom, x + step, y), new TileSquare(zoom, x, y + step)))
                .anyMatch(beside -> TileSquare.frame().contains(beside.local(TileSquare.world(place))));
    }

    private static boolean isIn(JsonNode ring, List<Double> corner) {
        double unit = TileReading.unit(13);
        return ring.values().stream()
                .anyMatch(c -> Math.abs(c.get(0).asDouble() - corner.get(0)) < unit
                        && Math.abs(c.get(1).asDouble() - corner.get(1)) < unit);
    }

    @Test
    void farOutLargerHexagonsSayTheMostOfThoseInThem() throws Exception {
        survey();
        List<JsonNode> hexagons = read(body(ask(8, "")), 8).get("hexagon");
        List<HexagonCapacity> own = finished().hexagons();

        assertThat(hexagons.stream()
                        .mapToInt(h -> h.at("/properties/merged").asInt(1))
                        .sum())
                .isEqualTo(own.size());
        assertThat(hexagons).hasSizeLessThan(own.size()).allMatch(h -> !h.at("/properties")
                .has("id"));
        assertThat(hexagons.stream()
                        .mapToDouble(h -> h.at("/properties/single_kva").asDouble())
                        .max())
                .hasValue(own.stream()
                        .mapToDouble(h -> h.single().capacity_kVA())
                        .max()
                        .orElseThrow());
        assertThat(hexagons).allMatch(h -> h.at("/properties/stands_for_points").asBoolean());
    }

    private CapacitySurvey finished() {
        return desk.of(holder.get()).find().orElseThrow().survey();
    }

    /** Nothing is left out unseen: where there are too many points their hexagons are there instead. */
    @Test
    void hexagonsStandForTooManyPoints() throws Exception {
        survey();
        int points = finished().points().size();
        TileSquare square = new TileSquare(13, TileReading.column(LON, 13), TileReading.row(LAT, 13));

        assertThat(read(
                                CapacityTiles.of(finished(), new FlatTransform(), points)
                                        .tile(square),
                                13)
                        .get("point"))
                .hasSize(points);
        Map<String, List<JsonNode>> crowded = read(
                CapacityTiles.of(finished(), new FlatTransform(), points - 1).tile(square), 13);
        assertThat(crowded).containsOnlyKeys("hexagon", "hexagon_middle");
        assertThat(crowded.get("hexagon"))
                .allMatch(h -> h.at("/properties/stands_for_points").asBoolean());
    }

    @Test
    void aTileChangesExactlyWhenTheSurveyDoes() {
        ResponseEntity<byte[]> early = ask(13, "");
        assertThat(body(early)).isEmpty();
        assertThat(early.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(early.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        waiting.remove().run();
        ResponseEntity<byte[]> first = ask(13, "");
        String tag = first.getHeaders().getETag();
        assertThat(tag).startsWith("W/\"capacity-").contains(StreetTown.GRID.version());
        assertThat(ask(13, String.valueOf(tag)).getStatusCode().value()).isEqualTo(304);

        town.reserveAtR1(800);
        holder.refresh();
        ResponseEntity<byte[]> meanwhile = ask(13, String.valueOf(tag));
        assertThat(body(meanwhile)).isEqualTo(body(first));
        assertThat(meanwhile.getHeaders().getCacheControl()).isEqualTo("no-store");
        waiting.remove().run();
        ResponseEntity<byte[]> after = ask(13, String.valueOf(tag));

        assertThat(after.getStatusCode().value()).isEqualTo(200);
        assertThat(after.getHeaders().getETag()).isNotEqualTo(tag);
        assertThat(body(after)).isNotEqualTo(body(first));
        assertThat(waiting).isEmpty();
    }

    /** What another process would say of the same survey. */
    @Test
    void theTagIsOfTheFiguresAndNotOfTheProcess() {
        survey();
        String tag = ask(13, "").getHeaders().getETag();
        SurveyDesk other = new SurveyDesk(Runnable::run);
        controller = new CapacityTileController(holder, other);
        ask(13, "");
        assertThat(ask(13, "").getHeaders().getETag()).isEqualTo(tag);
    }

    @Test
    void emptyWhereThereIsNothing() {
        survey();
        assertThat(ask(13, 0, 0, "").getStatusCode().value()).isEqualTo(200);
        assertThat(body(ask(13, 0, 0, ""))).isEmpty();
        assertThat(body(ask(0, 0, 0, ""))).isNotEmpty();
        assertThat(body(ask(22, ""))).isNotEmpty();
        assertThatThrownBy(() -> ask(23, 0, 0, "")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ask(2, 4, 0, "")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ask(2, 0, -1, "")).isInstanceOf(ProblemException.class);
    }
}
