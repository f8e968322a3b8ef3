package org.gridscheme.scheme.rulebook;

import org.gridscheme.scheme.model.CrossingKind;

/**
 * Construction period (工期).
 *
 * @param customerBase_d period of the small customer plant
 * @param customerSpan_d added up to the large one
 * @param customerLowVoltage_d period of a customer without a plant
 * @param cablePulling_m_per_d one crew
 * @param substationBay_d outage window included
 * @param stepDesign_d baseline steps of the field papers
 */
public record DurationRules(
        RuleValue customerBase_d,
        RuleValue customerSpan_d,
        RuleValue customerSmall_kVA,
        RuleValue customerLarge_kVA,
        RuleValue customerLowVoltage_d,
        RuleValue cablePulling_m_per_d,
        RuleValue duct_m_per_d,
        RuleValue directBurial_m_per_d,
        RuleValue hddSetup_d,
        RuleValue hdd_m_per_d,
        RuleValue jackingSetup_d,
        RuleValue jacking_m_per_d,
        RuleValue manhole_d,
        RuleValue manholesInParallel,
        RuleValue ringMainUnit_d,
        RuleValue substationBay_d,
        RuleValue overhead_m_per_d,
        RuleValue roadPermit_d,
        RuleValue railRiverPermit_d,
        RuleValue stepDesign_d,
        RuleValue stepProcurement_d,
        RuleValue stepFoundation_d,
        RuleValue stepInstallation_d,
        RuleValue stepTest_d) {

    /** Longest time the permit to cross such an obstacle takes. */
    public RuleValue permit_d(CrossingKind kind) {
        return kind == CrossingKind.ROAD ? roadPermit_d : railRiverPermit_d;
    }

    /** The permit of the rule with an id. */
    public RuleValue getPermit(String id) {
        if (id.equals(roadPermit_d.id().value())) {
            return roadPermit_d;
        }
        if (id.equals(railRiverPermit_d.id().value())) {
            return railRiverPermit_d;
        }
        throw new IllegalArgumentException("No permit " + id);
    }

    static DurationRules read(RuleLookup rules) {
        return new DurationRules(
                rules.value("duration.customer.base", Quantity.DAY),
                rules.value("duration.customer.span", Quantity.DAY),
                rules.value("duration.customer.small", Quantity.KVA),
                rules.value("duration.customer.large", Quantity.KVA),
                rules.value("duration.customer.low-voltage", Quantity.DAY),
                rules.value("duration.cable-pulling", Quantity.METRE_PER_DAY),
                rules.value("duration.duct", Quantity.METRE_PER_DAY),
                rules.value("duration.direct-burial", Quantity.METRE_PER_DAY),
                rules.value("duration.hdd.setup", Quantity.DAY),
                rules.value("duration.hdd.progress", Quantity.METRE_PER_DAY),
                rules.value("duration.jacking.setup", Quantity.DAY),
                rules.value("duration.jacking.progress", Quantity.METRE_PER_DAY),
                rules.value("duration.manhole.each", Quantity.DAY),
                rules.value("duration.manhole.parallel", Quantity.COUNT),
                rules.value("duration.ring-main-unit", Quantity.DAY),
                rules.value("duration.substation-bay", Quantity.DAY),
                rules.value("duration.overhead", Quantity.METRE_PER_DAY),
                rules.value("duration.permit.road", Quantity.DAY),
                rules.value("duration.permit.rail-river", Quantity.DAY),
                rules.value("duration.step.design", Quantity.DAY),
                rules.value("duration.step.procurement", Quantity.DAY),
                rules.value("duration.step.foundation", Quantity.DAY),
                rules.value("duration.step.installation", Quantity.DAY),
                rules.value("duration.step.test", Quantity.DAY));
    }
}
