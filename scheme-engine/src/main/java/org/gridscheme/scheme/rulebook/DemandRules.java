package org.gridscheme.scheme.rulebook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gridscheme.scheme.model.Industry;

/**
 * Demand factors, coincidence and power factors (负荷计算).
 *
 * @param feederCoincidence Kc
 * @param mainTransformerCoincidence Kt
 * @param seasonCounted_pct the most that can count of a demand at the peak of what carries it, where it says when it is drawn
 * @param realisation share of committed capacity expected to come
 * @param targetPowerFactorHv at the PCC, HV customer of the capacity below and more
 */
public record DemandRules(
        Map<Industry, IndustryDemand> industries,
        RuleValue feederCoincidence,
        RuleValue mainTransformerCoincidence,
        RuleValue substationCoincidence,
        RuleValue regionCoincidence,
        RuleValue seasonCounted_pct,
        RuleValue realisation,
        RuleValue targetPowerFactorHv,
        RuleValue targetPowerFactorHvFrom_kVA,
        RuleValue targetPowerFactorOther,
        RuleValue targetPowerFactorAgriculture,
        ResidentialRules residential) {

    static DemandRules read(RuleLookup rules) {
        return new DemandRules(
                readIndustries(rules),
                rules.value("demand.coincidence.feeder", Quantity.RATIO),
                rules.value("demand.coincidence.main-transformer", Quantity.RATIO),
                rules.value("demand.coincidence.substation", Quantity.RATIO),
                rules.value("demand.coincidence.region", Quantity.RATIO),
                rules.value("demand.season.counted", Quantity.PERCENT),
                rules.value("demand.realisation", Quantity.RATIO),
                rules.value("demand.target-pf.hv", Quantity.RATIO),
                rules.value("demand.target-pf.hv-from", Quantity.KVA),
                rules.value("demand.target-pf.other", Quantity.RATIO),
                rules.value("demand.target-pf.agriculture", Quantity.RATIO),
                ResidentialRules.read(rules));
    }

    public IndustryDemand of(Industry industry) {
        return Lookups.get(industries, industry);
    }

    /** Power factor a customer must reach at its connection point. */
    public RuleValue targetPowerFactor(double capacity_kVA, Industry industry) {
        if (industry == Industry.AGRICULTURE) {
            return targetPowerFactorAgriculture;
        }
        return capacity_kVA >= targetPowerFactorHvFrom_kVA.value() ? targetPowerFactorHv : targetPowerFactorOther;
    }

    private static Map<Industry, IndustryDemand> readIndustries(RuleLookup rules) {
        Map<Industry, IndustryDemand> industries = new EnumMap<>(Industry.class);
        for (Industry industry : Industry.values()) {
            String prefix = "demand.industry." + RuleLookup.key(industry);
            industries.put(
                    industry,
                    new IndustryDemand(
                            rules.value(prefix + ".kd", Quantity.RATIO), rules.value(prefix + ".pf", Quantity.RATIO)));
        }
        return Collections.unmodifiableMap(industries);
    }
}
