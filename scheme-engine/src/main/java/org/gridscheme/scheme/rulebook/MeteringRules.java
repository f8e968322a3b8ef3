package org.gridscheme.scheme.rulebook;

/**
 * Metering side, current transformers and tariff form (计量).
 *
 * @param lvSideSingleMax_kVA largest single transformer metered on its low-voltage side
 * @param hvSideFrom_kVA above this, metering on the high-voltage side
 * @param ctLadder_A rated primary currents
 * @param ctTarget_pct normal current over rated primary current
 * @param twoPartTariffFrom_kVA mandatory
 */
public record MeteringRules(
        RuleValue lvSideSingleMax_kVA,
        RuleValue hvSideFrom_kVA,
        RuleLadder ctLadder_A,
        RuleValue ctSecondary_A,
        RuleValue ctTarget_pct,
        RuleValue ctMin_pct,
        RuleValue classI_kVA,
        RuleValue classII_kVA,
        RuleValue classIII_kVA,
        RuleValue twoPartTariffFrom_kVA,
        RuleValue twoPartTariffOptionalFrom_kVA) {

    static MeteringRules read(RuleLookup rules) {
        return new MeteringRules(
                rules.value("metering.lv-side-single-max", Quantity.KVA),
                rules.value("metering.hv-side-from", Quantity.KVA),
                rules.ladder("metering.ct-ladder", Quantity.AMPERE),
                rules.value("metering.ct-secondary", Quantity.AMPERE),
                rules.value("metering.ct-target", Quantity.PERCENT),
                rules.value("metering.ct-min", Quantity.PERCENT),
                rules.value("metering.class.i", Quantity.KVA),
                rules.value("metering.class.ii", Quantity.KVA),
                rules.value("metering.class.iii", Quantity.KVA),
                rules.value("metering.two-part-tariff.from", Quantity.KVA),
                rules.value("metering.two-part-tariff.optional-from", Quantity.KVA));
    }
}
