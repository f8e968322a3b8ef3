package org.gridscheme.scheme.rulebook;

import java.util.NavigableMap;

/**
 * Household demand of dwellings.
 *
 * @param householdByArea_kW by smallest floor area in m2
 * @param coefficientByHouseholds by smallest number of households
 * @param largeFlatExtra_W_per_m2 for floor area above 140 m2
 * @param shopFloor_W_per_m2 public and shop floor with unknown equipment
 */
public record ResidentialRules(
        NavigableMap<Double, RuleValue> householdByArea_kW,
        NavigableMap<Double, RuleValue> coefficientByHouseholds,
        RuleValue largeFlatExtra_W_per_m2,
        RuleValue shopFloor_W_per_m2,
        RuleValue slowCharger_kW) {

    static ResidentialRules read(RuleLookup rules) {
        return new ResidentialRules(
                rules.byNumber("demand.residential.household-from", Quantity.KW),
                rules.byNumber("demand.residential.coefficient-from", Quantity.RATIO),
                rules.value("demand.residential.large-flat-extra", Quantity.W_PER_M2),
                rules.value("demand.residential.shop-floor", Quantity.W_PER_M2),
                rules.value("demand.residential.slow-charger", Quantity.KW));
    }

    /** Demand of one dwelling by floor area in m2. */
    public RuleValue household_kW(double floorArea_m2) {
        return Tables.floor(householdByArea_kW, floorArea_m2);
    }

    /** Coincidence of {@code households} three-phase connected dwellings. */
    public RuleValue coefficient(int households) {
        return Tables.floor(coefficientByHouseholds, households);
    }
}
