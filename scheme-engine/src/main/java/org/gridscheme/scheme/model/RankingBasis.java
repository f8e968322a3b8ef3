package org.gridscheme.scheme.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the order of the schemes rests on.
 *
 * @param method that ordered them
 * @param weighting where the weights come from; {@link WeightingMethod#GIVEN} also where entropy was wished for fewer than two
 *     schemes, which show no differences to weigh by
 * @param weights by criterion, sum 1
 * @param tieDelta schemes nearer than this to the next better one are its equals
 * @param consistency of the judgements in pairs, where the weights rest on such
 */
public record RankingBasis(
        RankingMethod method,
        WeightingMethod weighting,
        Map<Criterion, Double> weights,
        double tieDelta,
        Optional<AhpConsistency> consistency) {

    public RankingBasis {
        var ordered = new EnumMap<Criterion, Double>(Criterion.class);
        ordered.putAll(weights);
        weights = Collections.unmodifiableMap(ordered);
    }

    public double weight(Criterion criterion) {
        return weights.getOrDefault(criterion, 0.0);
    }
}
