package org.gridscheme.scheme.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Wishes that shape the answer but not the facts.
 *
 * @param maxSchemes how many ranked schemes to return at most, 1 or more
 * @param maxRoute_m longest route per source in metres; empty for the rulebook's value
 * @param weights ranking weights given by the user; missing ones come from the rulebook, then all are scaled to sum 1
 * @param ranking method that orders the schemes
 * @param profile rulebook profile; empty for the default
 */
public record PlanningOptions(
        int maxSchemes,
        OptionalDouble maxRoute_m,
        Map<Criterion, Double> weights,
        RankingMethod ranking,
        Optional<String> profile) {

    public static final PlanningOptions DEFAULT =
            new PlanningOptions(5, OptionalDouble.empty(), Map.of(), RankingMethod.ADDITIVE, Optional.empty());

    public PlanningOptions {
        if (maxSchemes < 1) {
            throw new IllegalArgumentException("at least one scheme: " + maxSchemes);
        }
        var ordered = new EnumMap<Criterion, Double>(Criterion.class);
        ordered.putAll(weights);
        weights = java.util.Collections.unmodifiableMap(ordered);
    }
}
