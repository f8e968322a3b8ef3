package org.gridscheme.scheme.rulebook;

import java.util.Map;
import org.gridscheme.grid.model.AreaClass;

/**
 * Load-rate limits (负载率); percent of the permitted current or rated power.
 *
 * @param emergencyOverload k, what a main transformer carries for a short time, per unit
 * @param oneTransformer_pct station with a single main transformer
 * @param fourTransformers_pct four and more units
 * @param mainTransformerN1_pct load after loss of the largest unit, of k times the remaining rating
 * @param feederLimits_pct normal limit by network form
 * @param distributionTransformer_pct after connection
 * @param overload_pct any object above this is overloaded
 * @param strictAreas area classes in which a broken normal limit refuses the scheme
 * @param protectionDivisor permitted current is the protection setting divided by this
 * @param ctFactor permitted current is the CT primary rating times this
 */
public record LoadRateRules(
        RuleValue emergencyOverload,
        RuleValue emergencyOverload_h,
        RuleValue oneTransformer_pct,
        RuleValue twoTransformers_pct,
        RuleValue threeTransformers_pct,
        RuleValue fourTransformers_pct,
        RuleValue mainTransformerN1_pct,
        RuleValue mainTransformerHeavy_pct,
        Map<FeederStructure, RuleValue> feederLimits_pct,
        RuleValue feederHeavy_pct,
        RuleValue distributionTransformer_pct,
        RuleValue overload_pct,
        RuleChoices<AreaClass> strictAreas,
        RuleValue protectionDivisor,
        RuleValue ctFactor) {

    static LoadRateRules read(RuleLookup rules) {
        return new LoadRateRules(
                rules.value("load-rate.emergency-overload", Quantity.FACTOR),
                rules.value("load-rate.emergency-overload-hours", Quantity.HOUR),
                rules.value("load-rate.main-transformer.units-1", Quantity.PERCENT),
                rules.value("load-rate.main-transformer.units-2", Quantity.PERCENT),
                rules.value("load-rate.main-transformer.units-3", Quantity.PERCENT),
                rules.value("load-rate.main-transformer.units-4", Quantity.PERCENT),
                rules.value("load-rate.main-transformer.n1", Quantity.PERCENT),
                rules.value("load-rate.main-transformer.heavy", Quantity.PERCENT),
                rules.values("load-rate.feeder", FeederStructure.class, Quantity.PERCENT),
                rules.value("load-rate.feeder-heavy", Quantity.PERCENT),
                rules.value("load-rate.distribution-transformer", Quantity.PERCENT),
                rules.value("load-rate.overload", Quantity.PERCENT),
                rules.choices("load-rate.strict-areas", AreaClass.class),
                rules.value("load-rate.protection-divisor", Quantity.FACTOR),
                rules.value("load-rate.ct-factor", Quantity.FACTOR));
    }

    /** Normal limit of a feeder; its severity is that of the area class. */
    public RuleValue feederLimit(FeederStructure structure, AreaClass area) {
        return feederLimit_pct(structure).withSeverity(normalLimitSeverity(area));
    }

    /** The same wherever the feeder lies: the area decides only how heavy it weighs to break it. */
    public RuleValue feederLimit_pct(FeederStructure structure) {
        return Lookups.get(feederLimits_pct, structure);
    }

    /** Normal limit of the main transformers of a station with {@code units} in parallel; severity by area class. */
    public RuleValue mainTransformerLimit(int units, AreaClass area) {
        return mainTransformerLimit_pct(units).withSeverity(normalLimitSeverity(area));
    }

    /** The same in every area, as {@link #feederLimit_pct}. */
    public RuleValue mainTransformerLimit_pct(int units) {
        return switch (units) {
            case 1 -> oneTransformer_pct;
            case 2 -> twoTransformers_pct;
            case 3 -> threeTransformers_pct;
            default -> fourTransformers_pct;
        };
    }

    /** Normal limit of a distribution transformer; severity by area class. */
    public RuleValue distributionTransformerLimit(AreaClass area) {
        return distributionTransformer_pct.withSeverity(normalLimitSeverity(area));
    }

    /** REJECT in the strict areas, elsewhere WARN. */
    public Severity normalLimitSeverity(AreaClass area) {
        return strictAreas.contains(area) ? Severity.REJECT : Severity.WARN;
    }
}
