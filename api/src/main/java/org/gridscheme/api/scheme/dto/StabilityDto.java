package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a weight or a price level may move, everything else staying as it is, before another feasible scheme than the winner
 * has the highest total. A missing side says that none does.
 *
 * @param winner id of the best scheme
 */
@Schema(name = "Stability")
public record StabilityDto(String winner, List<WeightRangeDto> weights, List<PriceRangeDto> prices) {
    public StabilityDto {
        weights = List.copyOf(weights);
        prices = List.copyOf(prices);
    }

    /** One weight moves between 0 and 1, the others are rescaled. */
    @Schema(name = "WeightRange")
    public record WeightRangeDto(
            String criterion,
            double weight,
            @Nullable TurnDto lower,
            @Nullable TurnDto upper) {}

    /**
     * The prices of a group move together; 1 is where they are.
     *
     * @param group first part of the price codes, or {@code all}
     */
    @Schema(name = "PriceRange")
    public record PriceRangeDto(
            String group, @Nullable TurnDto lower, @Nullable TurnDto upper) {}

    /**
     * Where another scheme draws level.
     *
     * @param at weight or price factor
     * @param scheme that wins beyond; null for a feasible one that is not shown
     * @param connection_points of that scheme, one for each source
     */
    @Schema(name = "Turn")
    public record TurnDto(double at, @Nullable String scheme, List<String> connection_points) {
        public TurnDto {
            connection_points = List.copyOf(connection_points);
        }
    }
}
