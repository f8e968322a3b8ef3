package org.gridscheme.api.capacity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.capacity.SurveyDesk.Order;
import org.gridscheme.api.capacity.dto.WhereDto;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.PlanningGate;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.capacity.HexGrid;
import org.gridscheme.scheme.model.Provenance;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The question the other way round: where a customer could settle. */
@RestController
@Tag(name = "capacity")
final class WhereController {

    private static final String PATH = "/api/v1/capacity/where";
    private static final int LONGEST_PAGE = 500;
    private static final String COLLECTION = "FeatureCollection";
    private static final String RETRY_S = "2";

    private final SnapshotHolder holder;
    private final SurveyDesk desk;
    private final PlanningGate gate;

    WhereController(SnapshotHolder holder, SurveyDesk desk, PlanningGate gate) {
        this.holder = holder;
        this.desk = desk;
        this.gate = gate;
    }

    /**
     * Plans a customer in the middle of each hexagon of an area, as a request would, and says which keep to a cost and a time
     * and why the others are left out. Each place takes its turn among the requests.
     *
     * @param kva capacity asked for
     * @param sources {@code SINGLE} or {@code DUAL}
     * @param max_cost most that all may cost together, in the currency of the price book
     * @param max_days longest time of construction
     * @param bbox {@code min lon,min lat,max lon,max lat} in WGS84; a hexagon belongs where its middle lies
     * @param limit hexagons on a page, 1 to 500
     * @param from number of the first hexagon, as {@code next} of the page before says
     */
    @Operation(
            operationId = "findConnectableArea",
            summary = "Where a capacity can be connected within a cost and a time, as hexagons and points")
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<WhereDto> where(
            @Parameter(description = "Capacity the customer asks for") @RequestParam double kva,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"SINGLE", "DUAL"},
                                            defaultValue = "SINGLE"))
                    @RequestParam(defaultValue = "SINGLE")
                    String sources,
            @Parameter(description = "Most it may cost") @RequestParam(required = false) @Nullable BigDecimal max_cost,
            @Parameter(description = "Longest it may take") @RequestParam(required = false) @Nullable Double max_days,
            @Parameter(description = "min lon,min lat,max lon,max lat in WGS84")
                    @RequestParam(required = false)
                    @Nullable String bbox,
            @Parameter(description = "Places on a page") @RequestParam(defaultValue = "100") int limit,
            @Parameter(description = "Number of the first place, from 0") @RequestParam(defaultValue = "0") int from,
            Language language) {
        WhereQuestion question = WhereQuestion.of(kva, sources, max_cost, max_days);
        CapacityArea area = CapacityArea.of(bbox, 0);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw CapacityArea.refused("limit");
        }
        if (from < 0) {
            throw CapacityArea.refused("from");
        }
        Order order = desk.of(holder.get());
        Optional<CapacitySurvey> survey = order.find().map(done -> done.survey());
        if (survey.isEmpty()) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_S)
                    .cacheControl(CacheControl.noStore())
                    .body(pending(order, question));
        }
        CapacityMapper figures = new CapacityMapper(order.grid(), Texts.in(language));
        List<HexagonCapacity> places = survey.get().hexagons().stream()
                .filter(hexagon -> area.contains(figures.place(hexagon.centre())))
                .toList();
        WhereMapper found =
                judge(places.stream().skip(from).limit(limit).toList(), question, survey.get(), order, figures);
        boolean more = (long) from + limit < places.size();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(page(
                        found,
                        places.size(),
                        question,
                        survey.get(),
                        order,
                        more ? address(question, bbox, from, limit) : null));
    }

    private WhereMapper judge(
            List<HexagonCapacity> places,
            WhereQuestion question,
            CapacitySurvey survey,
            Order order,
            CapacityMapper figures) {
        SchemePlanner planner = order.grid().planners().get(Optional.empty());
        WhereMapper found = new WhereMapper(figures, new HexGrid(survey.terms().hexagonEdge_m()));
        for (HexagonCapacity place : places) {
            found.add(
                    place,
                    PlaceVerdict.of(
                            question,
                            place,
                            gate.pass(() -> planner.plan(question.at(place.centre(), survey.terms())))));
        }
        return found;
    }

    private static WhereDto pending(Order order, WhereQuestion question) {
        return new WhereDto(
                order.hasFailed() ? "FAILED" : "COMPUTING",
                (int) Math.floor(100 * order.progress()),
                order.grid().facts().version(),
                null,
                null,
                null,
                asked(question),
                0,
                Map.of(),
                new WhereDto.Places(COLLECTION, List.of()),
                new WhereDto.UsedPoints(COLLECTION, List.of()),
                null);
    }

    private static WhereDto page(
            WhereMapper found,
            int placesFound,
            WhereQuestion question,
            CapacitySurvey survey,
            Order order,
            @Nullable String next) {
        Provenance versions = survey.provenance();
        return new WhereDto(
                "READY",
                100,
                versions.gridVersion(),
                versions.rulebookVersion(),
                versions.priceBookVersion(),
                String.valueOf(order.grid().reservations().revision()),
                asked(question),
                placesFound,
                found.counts(),
                new WhereDto.Places(COLLECTION, found.places()),
                new WhereDto.UsedPoints(COLLECTION, found.points()),
                next);
    }

    private static WhereDto.Question asked(WhereQuestion question) {
        return new WhereDto.Question(
                question.capacity_kVA(),
                question.sources().name(),
                question.maxCost().map(Rounding::money).orElse(null),
                question.maxDays().isPresent() ? question.maxDays().getAsDouble() : null);
    }

    private static String address(WhereQuestion question, @Nullable String bbox, int from, int limit) {
        StringBuilder address = new StringBuilder(PATH)
                .append("?kva=")
                .append(question.capacity_kVA())
                .append("&sources=")
                .append(question.sources());
        question.maxCost().ifPresent(cost -> address.append("&max_cost=").append(cost.toPlainString()));
        question.maxDays().ifPresent(days -> address.append("&max_days=").append(days));
        if (bbox != null) {
            address.append("&bbox=").append(bbox);
        }
        return address.append("&limit=")
                .append(limit)
                .append("&from=")
                .append((long) from + limit)
                .toString();
    }
}
