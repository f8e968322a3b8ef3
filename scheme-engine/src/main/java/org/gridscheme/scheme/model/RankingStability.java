package org.gridscheme.scheme.model;

import java.util.List;
import java.util.Optional;

/**
 * How firm the first place of the additive ranking is: how far each weight or price level may move, everything else staying as
 * it is, before another feasible scheme has the highest total. Schemes that are not shown count too.
 *
 * @param winner id of the best scheme
 * @param weights one for each criterion
 * @param prices one for each group of prices, then one for all prices together
 */
public record RankingStability(String winner, List<WeightRange> weights, List<PriceRange> prices) {

    /** Name of the range in which all prices move together. */
    public static final String ALL_PRICES = "all";

    public RankingStability {
        weights = List.copyOf(weights);
        prices = List.copyOf(prices);
    }

    /**
     * The weight moves, the others are rescaled so that all still sum to 1.
     *
     * @param lower the largest smaller weight at which another scheme wins; empty where none does down to 0, or where the
     *     criterion has all the weight, so that nothing is there to rescale
     * @param upper the smallest larger weight at which another scheme wins; empty where none does up to 1
     */
    public record WeightRange(Criterion criterion, double weight, Optional<Turn> lower, Optional<Turn> upper) {}

    /**
     * The prices of the group move together, by a factor; 1 is where they are.
     *
     * @param group first part of the price codes, for example {@code civil}, or {@link #ALL_PRICES}
     * @param lower the largest smaller factor at which another scheme wins; empty where none does down to 0
     * @param upper the smallest larger factor at which another scheme wins; empty where none does however dear they become
     */
    public record PriceRange(String group, Optional<Turn> lower, Optional<Turn> upper) {}

    /**
     * Where another scheme draws level.
     *
     * @param at the weight or the factor
     * @param challenger id of the scheme that wins beyond; empty for one that is not shown
     * @param connectionPoints its connection points, one for each source
     */
    public record Turn(double at, Optional<String> challenger, List<String> connectionPoints) {
        public Turn {
            connectionPoints = List.copyOf(connectionPoints);
        }
    }
}
