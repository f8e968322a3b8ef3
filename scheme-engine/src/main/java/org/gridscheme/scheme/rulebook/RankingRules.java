package org.gridscheme.scheme.rulebook;

import java.util.Map;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.WeightingMethod;

/**
 * Weights and reference scales of the ranking (方案评价).
 *
 * @param weights sum 1
 * @param costReference_per_kVA value that scores one half
 * @param reliabilityReference_h SAIDI that scores one half
 * @param tieDelta totals nearer than this are equal
 * @param weighting where weights come from when a request says nothing of them
 * @param ahp weights from judgements in pairs
 * @param entropyOffset added to every normalised value, so that its logarithm exists
 * @param vikorV weight of the group utility
 * @param lossYears years of loss cost
 */
public record RankingRules(
        Map<Criterion, RuleValue> weights,
        RuleValue costReference_per_kVA,
        RuleValue reliabilityReference_h,
        RuleValue loadRateReference_pct,
        RuleValue voltageDropReference_pct,
        RuleValue durationReference_d,
        RuleValue difficultyReference,
        RuleValue tieDelta,
        RuleChoice<WeightingMethod> weighting,
        AhpRules ahp,
        RuleValue entropyOffset,
        RuleValue vikorV,
        RuleValue lossYears) {

    static RankingRules read(RuleLookup rules) {
        return new RankingRules(
                rules.values("ranking.weight", Criterion.class, Quantity.RATIO),
                rules.value("ranking.reference.cost", Quantity.MONEY_PER_KVA),
                rules.value("ranking.reference.reliability", Quantity.HOUR_PER_YEAR),
                rules.value("ranking.reference.load-rate", Quantity.PERCENT),
                rules.value("ranking.reference.voltage-drop", Quantity.PERCENT),
                rules.value("ranking.reference.duration", Quantity.DAY),
                rules.value("ranking.reference.difficulty", Quantity.SCORE),
                rules.value("ranking.tie-delta", Quantity.RATIO),
                rules.choice("ranking.weighting", WeightingMethod.class),
                AhpRules.read(rules),
                rules.value("ranking.entropy-offset", Quantity.RATIO),
                rules.value("ranking.vikor-v", Quantity.RATIO),
                rules.value("ranking.loss-years", Quantity.COUNT));
    }

    public RuleValue weight(Criterion criterion) {
        return Lookups.get(weights, criterion);
    }

    /** Value of the criterion that scores one half; the cost reference grows with the capacity. */
    public double reference(Criterion criterion, double capacity_kVA) {
        return switch (criterion) {
            case COST -> costReference_per_kVA.value() * capacity_kVA;
            case RELIABILITY -> reliabilityReference_h.value();
            case LOAD_RATE -> loadRateReference_pct.value();
            case VOLTAGE_DROP -> voltageDropReference_pct.value();
            case DURATION -> durationReference_d.value();
            case DIFFICULTY -> difficultyReference.value();
        };
    }
}
