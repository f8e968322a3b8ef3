package org.gridscheme.scheme.rulebook;

import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.model.AreaClass;

/**
 * Supply radius by area class (供电半径), metres of line; areas without a row are judged by the voltage drop alone.
 *
 * @param mv_m 10 kV
 * @param lv_m low voltage
 * @param lvMax_m longest low-voltage line in any area
 */
public record SupplyRadiusRules(Map<AreaClass, RuleValue> mv_m, Map<AreaClass, RuleValue> lv_m, RuleValue lvMax_m) {

    static SupplyRadiusRules read(RuleLookup rules) {
        return new SupplyRadiusRules(
                rules.valuesGiven("supply-radius.mv", AreaClass.class, Quantity.METRE),
                rules.valuesGiven("supply-radius.lv", AreaClass.class, Quantity.METRE),
                rules.value("supply-radius.lv-max", Quantity.METRE));
    }

    /** Radius at a voltage: of low voltage, of 10 or 20 kV, none above. */
    public Optional<RuleValue> find(double voltage_kV, AreaClass area) {
        if (voltage_kV < 1) {
            return findLv(area);
        }
        return VoltageRules.isMediumOrLow(voltage_kV) ? findMv(area) : Optional.empty();
    }

    public Optional<RuleValue> findMv(AreaClass area) {
        return Optional.ofNullable(mv_m.get(area));
    }

    public Optional<RuleValue> findLv(AreaClass area) {
        return Optional.ofNullable(lv_m.get(area));
    }
}
