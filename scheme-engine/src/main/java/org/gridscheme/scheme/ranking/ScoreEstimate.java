package org.gridscheme.scheme.ranking;

import java.util.List;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.WeightWish;
import org.gridscheme.scheme.rulebook.RankingRules;

/**
 * The part of the additive score that can be foreseen before a scheme is planned, with the stated weights: for choosing what to
 * plan, never for ranking.
 */
public final class ScoreEstimate {

    private final RankingRules rules;
    private final double[] weights;
    private final double capacity_kVA;

    public ScoreEstimate(RankingRules rules, WeightWish wish, double capacity_kVA) {
        this.rules = rules;
        weights = Weights.of(rules, wish, List.of()).values();
        this.capacity_kVA = capacity_kVA;
    }

    /** @param cost of the whole scheme in the currency of the price book */
    public double of(double cost, double saidi_hPerYear, double loadRate_pct, double voltageDrop_pct) {
        return part(Criterion.COST, cost)
                + part(Criterion.RELIABILITY, saidi_hPerYear)
                + part(Criterion.LOAD_RATE, loadRate_pct)
                + part(Criterion.VOLTAGE_DROP, voltageDrop_pct);
    }

    private double part(Criterion criterion, double value) {
        double reference = rules.reference(criterion, capacity_kVA);
        return weights[criterion.ordinal()] * reference / (reference + value);
    }
}
