package org.gridscheme.scheme.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a request wishes its schemes to be weighted. What it does not say comes from the rulebook.
 *
 * @param method empty for {@link WeightingMethod#AHP} where a comparison is given, {@link WeightingMethod#GIVEN} where weights
 *     are, and the rulebook's method where neither is
 * @param given weights by criterion; missing ones come from the rulebook, then all are scaled to sum 1
 * @param comparison judgements in pairs
 */
public record WeightWish(
        Optional<WeightingMethod> method, Map<Criterion, Double> given, Optional<PairwiseComparison> comparison) {

    public static final WeightWish NONE = new WeightWish(Optional.empty(), Map.of(), Optional.empty());

    public WeightWish {
        var ordered = new EnumMap<Criterion, Double>(Criterion.class);
        ordered.putAll(given);
        given = Collections.unmodifiableMap(ordered);
    }
}
