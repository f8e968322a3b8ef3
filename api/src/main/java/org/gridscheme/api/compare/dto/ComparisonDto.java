package org.gridscheme.api.compare.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schemes of one answer side by side. The values of every row stand in the order of {@code schemes}.
 *
 * @param id of the answer
 * @param schemes ids of the compared schemes
 * @param routes one entry for each pair of schemes
 * @param corridors all routes together, divided by which schemes run there; what several share counts once
 */
@Schema(name = "Comparison")
public record ComparisonDto(
        String id,
        List<String> schemes,
        List<CriterionRow> criteria,
        List<QuantityRow> quantities,
        List<CostRow> cost,
        List<LoadRateRow> load_rates,
        List<CheckRow> checks,
        List<WorkRow> works,
        List<FactRow> facts,
        List<RoutePair> routes,
        List<Corridor> corridors) {

    public ComparisonDto {
        schemes = List.copyOf(schemes);
        criteria = List.copyOf(criteria);
        quantities = List.copyOf(quantities);
        cost = List.copyOf(cost);
        load_rates = List.copyOf(load_rates);
        checks = List.copyOf(checks);
        works = List.copyOf(works);
        facts = List.copyOf(facts);
        routes = List.copyOf(routes);
        corridors = List.copyOf(corridors);
    }

    /** One criterion; less is better. */
    @Schema(name = "ComparisonCriterion")
    public record CriterionRow(String name, List<CriterionValue> values) {}

    /** @param best no other of the schemes has a smaller value */
    @Schema(name = "ComparisonCriterionValue")
    public record CriterionValue(String scheme, double value, double normalised, double contribution, boolean best) {}

    /** Sum of all lines with that code and owner; {@code differs} unless every scheme needs the same quantity. */
    @Schema(name = "ComparisonQuantity")
    public record QuantityRow(
            String code, String name, String unit, String owner, boolean differs, List<QuantityValue> values) {}

    @Schema(name = "ComparisonQuantityValue")
    public record QuantityValue(String scheme, String qty, String amount) {}

    /** @param item direct, grid_side, customer_side or total */
    @Schema(name = "ComparisonCost")
    public record CostRow(String item, List<CostValue> values) {}

    /** @param above_least difference to the cheapest of the schemes */
    @Schema(name = "ComparisonCostValue")
    public record CostValue(String scheme, String amount, String above_least) {}

    @Schema(name = "ComparisonLoadRate")
    public record LoadRateRow(String element, String name, String kind, List<LoadRateValue> values) {}

    /**
     * All null where the scheme leaves the element as it is.
     *
     * @param measured_pct part of {@code before_pct} that is measured or summed from loads
     * @param committed_pct the rest of it, replied to others who are not connected yet
     * @param new_pct what the new customer adds
     */
    @Schema(name = "ComparisonLoadRateValue")
    public record LoadRateValue(
            String scheme,
            @Nullable Double measured_pct,
            @Nullable Double committed_pct,
            @Nullable Double before_pct,
            @Nullable Double new_pct,
            @Nullable Double after_pct,
            @Nullable Double limit_pct) {}

    /**
     * One rule and what every scheme makes of it.
     *
     * @param title the rule's name in the language of the answer
     * @param differs not the same worst verdict in every scheme that is held against the rule
     */
    @Schema(name = "ComparisonCheck")
    public record CheckRow(String rule, String title, String unit, boolean differs, List<CheckValue> values) {}

    /**
     * @param worst null where the scheme is not held against the rule
     * @param checks each element that was, the worst verdict first
     */
    @Schema(name = "ComparisonCheckValue")
    public record CheckValue(String scheme, @Nullable String worst, List<CheckedElement> checks) {}

    @Schema(name = "ComparisonCheckedElement")
    public record CheckedElement(
            String element,
            String verdict,
            @Nullable Double actual,
            @Nullable Double limit) {}

    /**
     * A part of the construction period, or a permit.
     *
     * @param title its name in the language of the answer
     */
    @Schema(name = "ComparisonWork")
    public record WorkRow(String code, String title, boolean permit, boolean differs, List<WorkValue> values) {}

    /**
     * @param days longest of these works, null where the scheme needs none
     * @param count how many, one for each source that needs it
     * @param critical decides the construction period
     */
    @Schema(name = "ComparisonWorkValue")
    public record WorkValue(String scheme, @Nullable Double days, int count, boolean critical) {}

    /** @param pointer JSON Pointer of the value within a scheme */
    @Schema(name = "ComparisonFact")
    public record FactRow(String pointer, boolean differs, List<FactValue> values) {}

    /** @param value as text, null where the scheme says nothing of it */
    @Schema(name = "ComparisonFactValue")
    public record FactValue(String scheme, @Nullable String value) {}

    /**
     * Where the corridors of two schemes run together and where not. What several cables of one scheme share counts once,
     * so the three lengths add up to the length of all corridors together.
     */
    @Schema(name = "ComparisonRoutes")
    public record RoutePair(
            String a,
            String b,
            double common_m,
            double only_a_m,
            double only_b_m,
            MultiLineString common,
            MultiLineString only_a,
            MultiLineString only_b) {}

    /**
     * Where exactly these schemes run, and no other of the compared ones.
     *
     * @param schemes ids, at least one
     */
    @Schema(name = "ComparisonCorridor")
    public record Corridor(List<String> schemes, double length_m, MultiLineString geometry) {
        public Corridor {
            schemes = List.copyOf(schemes);
        }
    }

    /** GeoJSON MultiLineString (RFC 7946), positions {@code [lon, lat]} in WGS84. */
    @Schema(name = "MultiLineString")
    public record MultiLineString(
            @Schema(allowableValues = "MultiLineString") String type, List<List<List<Double>>> coordinates) {

        public static MultiLineString of(List<List<List<Double>>> coordinates) {
            return new MultiLineString("MultiLineString", coordinates);
        }
    }
}
