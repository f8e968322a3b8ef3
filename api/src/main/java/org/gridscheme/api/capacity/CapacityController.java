package org.gridscheme.api.capacity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gridscheme.api.capacity.SurveyDesk.Order;
import org.gridscheme.api.capacity.dto.CapacityDto;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.capacity.HexGrid;
import org.gridscheme.scheme.model.Provenance;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
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

/** Open capacity of the grid version that answers now, on the map and as a table. */
@RestController
@Tag(name = "capacity")
final class CapacityController {

    static final String CSV = "text/csv";

    private static final String PATH = "/api/v1/capacity";
    private static final String DEFAULT_LIMIT = "1000";
    private static final int LONGEST_PAGE = 10_000;
    private static final String COLLECTION = "FeatureCollection";
    private static final String RETRY_S = "2";

    private final SnapshotHolder holder;
    private final SurveyDesk desk;

    CapacityController(SnapshotHolder holder, SurveyDesk desk) {
        this.holder = holder;
        this.desk = desk;
    }

    /**
     * Hexagons of an area and a page of its connection points. The first question about a grid begins the survey; until it is
     * done the answer says how far it is, with {@code Retry-After}.
     *
     * @param bbox {@code min lon,min lat,max lon,max lat} in WGS84; a hexagon belongs where its middle lies
     * @param kva only what carries so much, with one source or with two
     * @param limit points on a page, 1 to 10000
     * @param from number of the first point, as {@code next} of the page before says
     * @param largest {@code SINGLE} or {@code DUAL}: points with the largest of these figures first, equal ones in the order of the
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
            @Parameter(description = "Most points on a page") @RequestParam(defaultValue = DEFAULT_LIMIT) int limit,
            @Parameter(description = "Number of the first point, from 0") @RequestParam(defaultValue = "0") int from,
            @Parameter(
                            description = "By what the points are ordered, the largest first",
                            schema = @Schema(allowableValues = {"SINGLE", "DUAL"}))
                    @RequestParam(required = false)
                    @Nullable String largest,
            @Parameter(description = "Only the point or hexagon with this id") @RequestParam(required = false) @Nullable String id,
            Language language,
            ServletWebRequest request) {
        CapacityArea area = CapacityArea.of(bbox, kva).by(largest).alone(id);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw CapacityArea.refused("limit");
        }
        if (from < 0) {
            throw CapacityArea.refused("from");
        }
        Order order = desk.of(holder.get());
        Page page = new Page(area, limit, from, address(bbox, kva, limit, largest));
        if (order.find().isEmpty()) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_S)
                    .cacheControl(CacheControl.noStore())
                    .body(order.findLatest()
                            .map(earlier -> page("REFRESHING", earlier, mapper(order, language), page))
                            .orElseGet(() -> pending(order)));
        }
        String tag = tag(order, language);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(page("READY", order.findLatest().orElseThrow(), mapper(order, language), page));
    }

    private static CapacityMapper mapper(Order order, Language language) {
        return new CapacityMapper(order.grid().transform(), Texts.in(language));
    }

    /** Weak, so that the answer may be compressed. */
    private static String tag(Order order, Language language) {
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
                new CapacityDto.Hexagons(COLLECTION, List.of()),
                0,
                new CapacityDto.Points(COLLECTION, List.of()),
                null);
    }

    private static String address(@Nullable String bbox, double kva, int limit, @Nullable String largest) {
        return PATH + "?" + (bbox == null ? "" : "bbox=" + bbox + "&") + "kva=" + kva
                + (largest == null ? "" : "&largest=" + largest) + "&limit=" + limit + "&from=";
    }

    /**
     * Which part is asked for.
     *
     * @param address of another page, but for its number
     */
    private record Page(CapacityArea area, int limit, int from, String address) {

        /** The largest first where one of the capacities is asked for, equal ones in the order of the survey. */
        Stream<PointCapacity> inOrder(Stream<PointCapacity> points) {
            return area.figure()
                    .map(figure -> points.sorted(Comparator.comparingDouble((PointCapacity p) -> figure.of(
                                    p.single().capacity_kVA(), p.dual().capacity_kVA()))
                            .reversed()))
                    .orElse(points);
        }
    }

    private static CapacityDto page(String state, SurveyDesk.Finished finished, CapacityMapper mapper, Page page) {
        CapacitySurvey survey = finished.surveyed().survey();
        CapacityArea area = page.area();
        List<PointCapacity> points = page.inOrder(survey.points().stream()
                        .filter(p -> area.includes(p.point().id()))
                        .filter(p -> area.isEnough(
                                p.single().capacity_kVA(), p.dual().capacity_kVA()))
                        .filter(p -> area.contains(mapper.place(p.point().position()))))
                .toList();
        HexGrid grid = new HexGrid(survey.terms().hexagonEdge_m());
        List<CapacityDto.Hexagon> hexagons = page.from() > 0
                ? List.of()
                : survey.hexagons().stream()
                        .filter(h -> area.includes(h.id()))
                        .filter(h -> area.isEnough(
                                h.single().capacity_kVA(), h.dual().capacity_kVA()))
                        .filter(h -> area.contains(mapper.place(h.centre())))
                        .map(h -> mapper.hexagon(h, grid))
                        .toList();
        Provenance versions = survey.provenance();
        long end = (long) page.from() + page.limit();
        return new CapacityDto(
                state,
                100,
                versions.gridVersion(),
                versions.rulebookVersion(),
                versions.priceBookVersion(),
                String.valueOf(finished.reservationRevision()),
                mapper.terms(survey.terms()),
                new CapacityDto.Hexagons(COLLECTION, hexagons),
                points.size(),
                new CapacityDto.Points(
                        COLLECTION,
                        points.stream()
                                .skip(page.from())
                                .limit(page.limit())
                                .map(mapper::point)
                                .toList()),
                end < points.size() ? page.address() + end : null);
    }

    /**
     * All points, or all hexagons, as a table in UTF-8 with byte order mark.
     *
     * @param of {@code points} or {@code hexagons}
     */
    @Operation(operationId = "getOpenCapacityTable", summary = "Open capacity as a table")
    @GetMapping(path = PATH + ".csv", produces = CSV)
    ResponseEntity<String> table(
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"points", "hexagons"},
                                            defaultValue = "points"))
                    @RequestParam(defaultValue = "points")
                    String of,
            @Parameter(description = "min lon,min lat,max lon,max lat in WGS84")
                    @RequestParam(required = false)
                    @Nullable String bbox,
            @Parameter(description = "Only what carries so much, with one source or with two")
                    @RequestParam(defaultValue = "0")
                    double kva,
            Language language) {
        CapacityArea area = CapacityArea.of(bbox, kva);
        if (!of.equals("points") && !of.equals("hexagons")) {
            throw CapacityArea.refused("of");
        }
        Order order = desk.of(holder.get());
        CapacitySurvey survey = order.find()
                .map(done -> done.survey())
                .orElseThrow(() -> new ProblemException(ProblemType.SURVEY_NOT_READY));
        CapacityTable table = new CapacityTable(survey, mapper(order, language), Texts.in(language), area);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"open-capacity-" + of + ".csv\"")
                .cacheControl(CacheControl.noCache())
                .eTag(tag(order, language))
                .body(of.equals("points") ? table.points() : table.hexagons());
    }
}
