package org.gridscheme.api.capacity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridscheme.api.capacity.SurveyDesk.Order;
import org.gridscheme.api.capacity.dto.CapacityDto;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.text.Language;
import org.gridscheme.scheme.capacity.HexGrid;
import org.gridscheme.scheme.model.Provenance;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.PointCapacity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Open capacity of the grid version that answers now, page by page. */
@RestController
@Tag(name = "capacity")
final class CapacityController {

    private static final String PATH = "/api/v1/capacity";
    private static final String DEFAULT_LIMIT = "1000";
    private static final int LONGEST_PAGE = 10_000;
    private static final String COLLECTION = "FeatureCollection";
    private static final String RETRY_S = "2";

    /** Several times as long as a refresh takes: who has just reserved is shown what is left, and not what was. */
    private static final long REFRESH_PATIENCE_MS = 500;

    private final SnapshotHolder holder;
    private final SurveyDesk desk;

    CapacityController(SnapshotHolder holder, SurveyDesk desk) {
        this.holder = holder;
        this.desk = desk;
    }

    /**
     * A page of the hexagons and of the connection points of an area. The first question about a grid begins the survey; until it is
     * done the answer says how far it is, with {@code Retry-After}. While it is brought up to date the answer waits a little.
     *
     * @param bbox {@code min lon,min lat,max lon,max lat} in WGS84; a hexagon belongs where its middle lies
     * @param kva only what carries so much, with one source or with two
     * @param of {@code points} or {@code hexagons} alone, both without it
     * @param limit of each on a page, 1 to 10000
     * @param from number of the first of each, as {@code next} of the page before says
     * @param largest {@code SINGLE} or {@code DUAL}: those with the largest of these figures first, equal ones in the order of the
     *     survey, and {@code kva} is of that figure; without it all in that order
     * @param id this point or hexagon alone
     */
    @Operation(operationId = "getOpenCapacity", summary = "Open capacity per connection point and per hexagon")
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CapacityDto> capacity(
            @Parameter(description = "min lon,min lat,max lon,max lat in WGS84")
                    @RequestParam(required = false)
                    @Nullable String bbox,
            @Parameter(description = "Only what carries so much, with one source or with two")
                    @RequestParam(defaultValue = "0")
                    double kva,
            @Parameter(
                            description = "Only these, both without it",
                            schema = @Schema(allowableValues = {CapacityArea.POINTS, CapacityArea.HEXAGONS}))
                    @RequestParam(required = false)
                    @Nullable String of,
            @Parameter(description = "Most points and most hexagons on a page")
                    @RequestParam(defaultValue = DEFAULT_LIMIT)
                    int limit,
            @Parameter(description = "Number of the first point and of the first hexagon, from 0")
                    @RequestParam(defaultValue = "0")
                    int from,
            @Parameter(
                            description = "By what they are ordered, the largest first",
                            schema = @Schema(allowableValues = {"SINGLE", "DUAL"}))
                    @RequestParam(required = false)
                    @Nullable String largest,
            @Parameter(description = "Only the point or hexagon with this id") @RequestParam(required = false) @Nullable String id,
            Language language,
            ServletWebRequest request) {
        CapacityArea area = CapacityArea.of(bbox, kva).by(largest).alone(id);
        if (of != null) {
            CapacityArea.requireKind(of);
        }
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw CapacityArea.refused("limit");
        }
        if (from < 0) {
            throw CapacityArea.refused("from");
        }
        Order order = desk.of(holder.get());
        order.awaitRefresh(REFRESH_PATIENCE_MS);
        Page page = new Page(area, Optional.ofNullable(of), limit, from, address(bbox, kva, of, limit, largest));
        if (order.find().isEmpty()) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_S)
                    .cacheControl(CacheControl.noStore())
                    .body(order.findEarlier()
                            .map(earlier -> page("REFRESHING", earlier, CapacityMapper.of(order, language), page))
                            .orElseGet(() -> pending(order)));
        }
        String tag = tag(order, language);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(page("READY", order.findLatest().orElseThrow(), CapacityMapper.of(order, language), page));
    }

    /** Weak, so that the answer may be compressed. */
    static String tag(Order order, Language language) {
        return "W/\"" + order.tag() + "-" + language.tag() + "\"";
    }

    private static CapacityDto pending(Order order) {
        return new CapacityDto(
                order.hasFailed() ? "FAILED" : "COMPUTING",
                (int) Math.floor(100 * order.progress()),
                order.grid().facts().version(),
                null,
                null,
                null,
                null,
                0,
                new CapacityDto.Hexagons(COLLECTION, List.of()),
                0,
                new CapacityDto.Points(COLLECTION, List.of()),
                null);
    }

    private static String address(
            @Nullable String bbox, double kva, @Nullable String of, int limit, @Nullable String largest) {
        return PATH + "?" + (bbox == null ? "" : "bbox=" + bbox + "&") + "kva=" + kva
                + (of == null ? "" : "&of=" + of) + (largest == null ? "" : "&largest=" + largest) + "&limit=" + limit
                + "&from=";
    }

    /**
     * Which part is asked for.
     *
     * @param of only these, both where it is empty
     * @param address of another page, but for its number
     */
    private record Page(CapacityArea area, Optional<String> of, int limit, int from, String address) {

        boolean has(String kind) {
            return of.map(kind::equals).orElse(true);
        }

        <T> Stream<T> cut(List<T> all) {
            return all.stream().skip(from).limit(limit);
        }

        @Nullable String next(int points, int hexagons) {
            long end = (long) from + limit;
            return end < Math.max(points, hexagons) ? address + end : null;
        }
    }

    private static CapacityDto page(String state, SurveyDesk.Finished finished, CapacityMapper mapper, Page page) {
        CapacitySurvey survey = finished.surveyed().survey();
        CapacitySelection selection = new CapacitySelection(survey, page.area(), mapper);
        List<PointCapacity> points = page.has(CapacityArea.POINTS) ? selection.points() : List.of();
        List<HexagonCapacity> hexagons = page.has(CapacityArea.HEXAGONS) ? selection.hexagons() : List.of();
        List<HexagonCapacity> shownHexagons = page.cut(hexagons).toList();
        List<PointCapacity> shownPoints = page.cut(points).toList();
        CapacityMapper naming = mapper.naming(PairNames.of(
                survey,
                Stream.concat(
                        shownHexagons.stream().map(HexagonCapacity::dual),
                        shownPoints.stream().map(PointCapacity::dual))));
        HexGrid grid = new HexGrid(survey.terms().hexagonEdge_m());
        Provenance versions = survey.provenance();
        return new CapacityDto(
                state,
                100,
                versions.gridVersion(),
                versions.rulebookVersion(),
                versions.priceBookVersion(),
                String.valueOf(finished.reservationRevision()),
                mapper.terms(survey.terms()),
                hexagons.size(),
                new CapacityDto.Hexagons(
                        COLLECTION,
                        shownHexagons.stream()
                                .map(hexagon -> naming.hexagon(hexagon, grid))
                                .toList()),
                points.size(),
                new CapacityDto.Points(
                        COLLECTION, shownPoints.stream().map(naming::point).toList()),
                page.next(points.size(), hexagons.size()));
    }
}
