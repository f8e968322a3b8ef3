package org.gridscheme.scheme.rulebook;

/**
 * Surcharges and who pays (费用与投资界面).
 *
 * @param otherFees_pct on direct cost
 * @param contingency_pct on direct cost with fees
 * @param accuracyMin_pct class of the estimate
 * @param highReliabilityFee_per_kVA of standby capacity
 * @param freeLvConnection_kW low-voltage connection paid by the grid company
 * @param extraSourceByCustomer sources beyond the class minimum are paid by the customer
 * @param gridPaysToRedLine the grid company pays up to the property boundary
 */
public record CostRules(
        RuleValue otherFees_pct,
        RuleValue otherFeesMin_pct,
        RuleValue otherFeesMax_pct,
        RuleValue contingency_pct,
        RuleValue contingencyMin_pct,
        RuleValue contingencyMax_pct,
        RuleValue accuracyMin_pct,
        RuleValue accuracyMax_pct,
        RuleValue highReliabilityFee_per_kVA,
        RuleValue freeLvConnection_kW,
        RuleFlag extraSourceByCustomer,
        RuleFlag gridPaysToRedLine,
        RuleFlag temporaryByCustomer) {

    static CostRules read(RuleLookup rules) {
        return new CostRules(
                rules.value("cost.other-fees", Quantity.PERCENT),
                rules.value("cost.other-fees-min", Quantity.PERCENT),
                rules.value("cost.other-fees-max", Quantity.PERCENT),
                rules.value("cost.contingency", Quantity.PERCENT),
                rules.value("cost.contingency-min", Quantity.PERCENT),
                rules.value("cost.contingency-max", Quantity.PERCENT),
                rules.value("cost.accuracy-min", Quantity.PERCENT),
                rules.value("cost.accuracy-max", Quantity.PERCENT),
                rules.value("cost.high-reliability-fee", Quantity.MONEY_PER_KVA),
                rules.value("cost.free-lv-connection", Quantity.KW),
                rules.flag("cost.extra-source-by-customer"),
                rules.flag("cost.grid-pays-to-red-line"),
                rules.flag("cost.temporary-by-customer"));
    }
}
