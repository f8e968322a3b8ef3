package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.rulebook.VoltageRange;
import org.gridscheme.scheme.rulebook.VoltageRules;

/** Which voltages suit a capacity among those the grid has, lowest first (domain rules, section 1). */
final class VoltageChoice {

    private final VoltageRules rules;

    VoltageChoice(VoltageRules rules) {
        this.rules = rules;
    }

    /**
     * @param capacity_kVA requested capacity
     * @param connected_kW connected load
     * @param available_kV nominal voltages of the grid
     */
    List<Double> list(double capacity_kVA, double connected_kW, List<Double> available_kV) {
        List<Double> voltages = new ArrayList<>();
        boolean lowVoltage = connected_kW <= rules.lvLimit_kW().value()
                || capacity_kVA <= rules.lvTransformerNeedMax_kVA().value();
        if (lowVoltage) {
            voltages.add(lowVoltage_kV());
        }
        for (VoltageRange range : rules.listSuitable(capacity_kVA, available_kV)) {
            voltages.add(range.level_kV().value());
        }
        return List.copyOf(voltages);
    }

    double lowVoltage_kV() {
        return rules.lvLevel_kV().value();
    }
}
