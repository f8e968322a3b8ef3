package org.gridscheme.scheme.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Wishes that shape the answer but not the facts.
 *
 * @param maxSchemes how many ranked schemes to return at most, 1 or more
 * @param maxRoute_m longest route per source in metres; empty for the rulebook's value
 * @param weights how to weight the criteria
 * @param ranking method that orders the schemes
 * @param profile rulebook profile; empty for the default
 * @param onlyPoints ids of the connection points to look at; empty for all
 * @param alternatives whether to look for a really different route of each scheme with one source
 * @param wishes streets, areas and sources that are forbidden or asked for
 */
public record PlanningOptions(
        int maxSchemes,
        OptionalDouble maxRoute_m,
        WeightWish weights,
        RankingMethod ranking,
        Optional<String> profile,
        Set<String> onlyPoints,
        boolean alternatives,
        Wishes wishes) {

    public static final PlanningOptions DEFAULT = new PlanningOptions(
            5, OptionalDouble.empty(), WeightWish.NONE, RankingMethod.ADDITIVE, Optional.empty(), Wishes.NONE);

    /** On all connection points, without different routes. */
    public PlanningOptions(
            int maxSchemes,
            OptionalDouble maxRoute_m,
            WeightWish weights,
            RankingMethod ranking,
            Optional<String> profile,
            Wishes wishes) {
        this(maxSchemes, maxRoute_m, weights, ranking, profile, Set.of(), false, wishes);
    }

    /** The same on some connection points alone, with every scheme they give. */
    public PlanningOptions onPoints(Set<String> points) {
        return new PlanningOptions(
                Integer.MAX_VALUE, maxRoute_m, weights, ranking, profile, points, alternatives, wishes);
    }

    /** The same with a really different route of each scheme, or without. */
    public PlanningOptions withAlternatives(boolean wanted) {
        return new PlanningOptions(maxSchemes, maxRoute_m, weights, ranking, profile, onlyPoints, wanted, wishes);
    }

    public PlanningOptions {
        onlyPoints = Set.copyOf(onlyPoints);
        if (maxSchemes < 1) {
            throw new IllegalArgumentException("at least one scheme: " + maxSchemes);
        }
    }
}
