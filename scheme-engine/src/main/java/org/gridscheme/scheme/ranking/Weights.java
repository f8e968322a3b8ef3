package org.gridscheme.scheme.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.AhpConsistency;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.PairwiseComparison;
import org.gridscheme.scheme.model.WeightWish;
import org.gridscheme.scheme.model.WeightingMethod;
import org.gridscheme.scheme.rulebook.AhpRules;
import org.gridscheme.scheme.rulebook.RankingRules;

/**
 * Ranking weights by criterion, summing to one.
 *
 * @param method where they really come from
 * @param values in the order of {@link Criterion}
 * @param consistency of the judgements they rest on
 */
record Weights(WeightingMethod method, double[] values, Optional<AhpConsistency> consistency) {

    /** Entropy needs something to tell apart. */
    private static final int FEWEST_FOR_ENTROPY = 2;

    /**
     * The weights for the feasible drafts of one request.
     *
     * @throws IllegalArgumentException when all weights are zero, or a comparison of the request contradicts itself; requests
     *     are checked for both before
     */
    static Weights of(RankingRules rules, WeightWish wish, List<SchemeDraft> drafts) {
        return switch (method(rules, wish)) {
            case GIVEN -> given(rules, wish);
            case AHP -> judged(rules, wish.comparison().orElseGet(rules.ahp()::comparison));
            case ENTROPY ->
                drafts.size() < FEWEST_FOR_ENTROPY
                        ? given(rules, WeightWish.NONE)
                        : new Weights(WeightingMethod.ENTROPY, entropy(rules, drafts), Optional.empty());
            case COMBINED -> combined(rules, wish, drafts);
        };
    }

    private static WeightingMethod method(RankingRules rules, WeightWish wish) {
        return wish.method().orElseGet(() -> {
            if (wish.comparison().isPresent()) {
                return WeightingMethod.AHP;
            }
            return wish.given().isEmpty() ? rules.weighting().value() : WeightingMethod.GIVEN;
        });
    }

    /** The rulebook's weights with the user's in their place. */
    private static Weights given(RankingRules rules, WeightWish wish) {
        Map<Criterion, Double> wished = wish.given();
        double[] weights = new double[Criterion.values().length];
        for (Criterion criterion : Criterion.values()) {
            Double stated = wished.get(criterion);
            weights[criterion.ordinal()] =
                    stated != null ? stated : rules.weight(criterion).value();
        }
        return new Weights(WeightingMethod.GIVEN, scaled(weights), Optional.empty());
    }

    private static Weights judged(RankingRules rules, PairwiseComparison comparison) {
        AhpRules.Judgement judgement = rules.ahp().judge(comparison);
        if (!rules.ahp().isConsistent(judgement)) {
            throw new IllegalArgumentException(
                    "consistency ratio " + judgement.consistency().ratio());
        }
        double[] weights = new double[Criterion.values().length];
        for (int i = 0; i < comparison.size(); i++) {
            weights[comparison.criteria().get(i).ordinal()] =
                    judgement.weights().get(i);
        }
        return new Weights(WeightingMethod.AHP, scaled(weights), Optional.of(judgement.consistency()));
    }

    private static Weights combined(RankingRules rules, WeightWish wish, List<SchemeDraft> drafts) {
        Weights stated =
                wish.comparison().map(comparison -> judged(rules, comparison)).orElseGet(() -> given(rules, wish));
        if (drafts.size() < FEWEST_FOR_ENTROPY) {
            return stated;
        }
        double[] products = entropy(rules, drafts);
        boolean apart = false;
        for (int j = 0; j < products.length; j++) {
            products[j] *= stated.values[j];
            apart |= products[j] > 0;
        }
        return apart ? new Weights(WeightingMethod.COMBINED, scaled(products), stated.consistency) : stated;
    }

    private static double[] entropy(RankingRules rules, List<SchemeDraft> drafts) {
        return EntropyWeights.of(
                DecisionMatrix.of(drafts), rules.entropyOffset().value());
    }

    private static double[] scaled(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
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
