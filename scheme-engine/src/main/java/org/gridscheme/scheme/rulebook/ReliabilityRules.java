package org.gridscheme.scheme.rulebook;

import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.model.AreaClass;

/**
 * Failure rates, repair and switching times, reliability targets.
 *
 * @param switchgearRepair_h ring main unit and breaker bay
 * @param targets_pct RS-1 availability
 */
public record ReliabilityRules(
        RuleValue cable_per_km_yr,
        RuleValue cableRepair_h,
        RuleValue commonShare,
        RuleValue overhead_per_km_yr,
        RuleValue overheadRepair_h,
        RuleValue transformer_per_yr,
        RuleValue transformerRepair_h,
        RuleValue ringMainUnit_per_yr,
        RuleValue breakerBay_per_yr,
        RuleValue switchgearRepair_h,
        RuleValue switchingManual_h,
        RuleValue switchingRemote_h,
        RuleValue switchingAutomatic_h,
        Map<AreaClass, RuleValue> targets_pct) {

    static ReliabilityRules read(RuleLookup rules) {
        return new ReliabilityRules(
                rules.value("reliability.cable.failure-rate", Quantity.PER_KM_YEAR),
                rules.value("reliability.cable.repair", Quantity.HOUR),
                rules.value("reliability.common-share", Quantity.RATIO),
                rules.value("reliability.overhead.failure-rate", Quantity.PER_KM_YEAR),
                rules.value("reliability.overhead.repair", Quantity.HOUR),
                rules.value("reliability.transformer.failure-rate", Quantity.PER_YEAR),
                rules.value("reliability.transformer.repair", Quantity.HOUR),
                rules.value("reliability.ring-main-unit.failure-rate", Quantity.PER_YEAR),
                rules.value("reliability.breaker-bay.failure-rate", Quantity.PER_YEAR),
                rules.value("reliability.switchgear.repair", Quantity.HOUR),
                rules.value("reliability.switching.manual", Quantity.HOUR),
                rules.value("reliability.switching.remote", Quantity.HOUR),
                rules.value("reliability.switching.automatic", Quantity.HOUR),
                rules.valuesGiven("reliability.target", AreaClass.class, Quantity.PERCENT));
    }

    /** Availability to be reached in an area; empty where the rulebook asks for none. */
    public Optional<RuleValue> findTarget(AreaClass area) {
        return Optional.ofNullable(targets_pct.get(area));
    }
}
