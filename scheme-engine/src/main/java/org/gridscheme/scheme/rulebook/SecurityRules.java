package org.gridscheme.scheme.rulebook;

import org.gridscheme.grid.model.AreaClass;

/**
 * N-1 duty and capacity-load ratio of the network.
 *
 * @param n1MvAreas areas in which a 10 kV feeder must be transferable
 * @param n1HvAreas areas in which 35 to 110 kV must stand N-1
 * @param transfer_pct load rate of a ring partner after it takes over a feeder
 * @param capacityLoadRatioMin 容载比
 */
public record SecurityRules(
        RuleChoices<AreaClass> n1MvAreas,
        RuleChoices<AreaClass> n1HvAreas,
        RuleValue transfer_pct,
        RuleValue capacityLoadRatioMin,
        RuleValue capacityLoadRatioMax) {

    static SecurityRules read(RuleLookup rules) {
        return new SecurityRules(
                rules.choices("security.n1-mv-areas", AreaClass.class),
                rules.choices("security.n1-hv-areas", AreaClass.class),
                rules.value("security.transfer", Quantity.PERCENT),
                rules.value("security.capacity-load-ratio-min", Quantity.FACTOR),
                rules.value("security.capacity-load-ratio-max", Quantity.FACTOR));
    }

    /** Whether feeders of such an area and voltage must be transferable. */
    public boolean mustBeTransferable(AreaClass area, double voltage_kV) {
        return (VoltageRules.isMediumOrLow(voltage_kV) ? n1MvAreas : n1HvAreas).contains(area);
    }
}
