package org.gridscheme.scheme.rulebook;

import java.util.Map;
import java.util.NavigableMap;
import org.gridscheme.scheme.model.Criterion;

/**
 * Weights and reference scales of the ranking (方案评价).
 *
 * @param weights sum 1
 * @param costReference_per_kVA value that scores one half
 * @param reliabilityReference_h SAIDI that scores one half
 * @param tieDelta totals nearer than this are equal
 * @param ahpConsistencyMax CR
 * @param ahpRandomIndex RI by number of criteria
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
        RuleValue ahpConsistencyMax,
        NavigableMap<Double, RuleValue> ahpRandomIndex,
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
                rules.value("ranking.ahp.consistency-max", Quantity.RATIO),
                rules.byNumber("ranking.ahp.random-index", Quantity.FACTOR),
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
