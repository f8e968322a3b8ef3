package org.gridscheme.scheme.ranking;

import java.util.Map;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.rulebook.RankingRules;

/** Ranking weights by criterion, summing to one. */
final class Weights {

    private Weights() {}

    /** The rulebook's weights with the user's in their place, scaled to sum 1. */
    static double[] of(RankingRules rules, Map<Criterion, Double> wished) {
        double[] weights = new double[Criterion.values().length];
        double sum = 0;
        for (Criterion criterion : Criterion.values()) {
            Double wish = wished.get(criterion);
            weights[criterion.ordinal()] =
                    wish != null ? wish : rules.weight(criterion).value();
            sum += weights[criterion.ordinal()];
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("the ranking weights sum to " + sum);
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
