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
 */
@Schema(name = "Comparison")
public record ComparisonDto(
        String id,
        List<String> schemes,
        List<CriterionRow> criteria,
        List<QuantityRow> quantities,
        List<CostRow> cost,
        List<LoadRateRow> load_rates,
        List<RoutePair> routes) {

    public ComparisonDto {
        schemes = List.copyOf(schemes);
        criteria = List.copyOf(criteria);
        quantities = List.copyOf(quantities);
        cost = List.copyOf(cost);
        load_rates = List.copyOf(load_rates);
        routes = List.copyOf(routes);
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

    /** All three null where the scheme leaves the element as it is. */
    @Schema(name = "ComparisonLoadRateValue")
    public record LoadRateValue(
            String scheme,
            @Nullable Double before_pct,
            @Nullable Double after_pct,
            @Nullable Double limit_pct) {}

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

    /** GeoJSON MultiLineString (RFC 7946), positions {@code [lon, lat]} in WGS84. */
    @Schema(name = "MultiLineString")
    public record MultiLineString(
            @Schema(allowableValues = "MultiLineString") String type, List<List<List<Double>>> coordinates) {

        public static MultiLineString of(List<List<List<Double>>> coordinates) {
            return new MultiLineString("MultiLineString", coordinates);
        }
    }
}
