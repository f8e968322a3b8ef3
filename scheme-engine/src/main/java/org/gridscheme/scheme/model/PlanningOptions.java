package org.gridscheme.scheme.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Wishes that shape the answer but not the facts.
 *
 * @param maxSchemes how many ranked schemes to return at most, 1 or more
 * @param maxRoute_m longest route per source in metres; empty for the rulebook's value
 * @param weights how to weight the criteria
 * @param ranking method that orders the schemes
 * @param profile rulebook profile; empty for the default
 */
public record PlanningOptions(
        int maxSchemes,
        OptionalDouble maxRoute_m,
        WeightWish weights,
        RankingMethod ranking,
        Optional<String> profile) {

    public static final PlanningOptions DEFAULT =
            new PlanningOptions(5, OptionalDouble.empty(), WeightWish.NONE, RankingMethod.ADDITIVE, Optional.empty());

    public PlanningOptions {
        if (maxSchemes < 1) {
            throw new IllegalArgumentException("at least one scheme: " + maxSchemes);
        }
    }
}
