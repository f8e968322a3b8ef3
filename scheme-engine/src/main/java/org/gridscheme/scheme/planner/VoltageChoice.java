package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.rulebook.VoltageRange;
import org.gridscheme.scheme.rulebook.VoltageRules;

/**
 * Which voltages suit a capacity among those the grid has, lowest first, and with how many circuits (domain rules, section
 * 1): above what one circuit of a voltage is meant for, as 10 kV without 35 kV in reach allows, the capacity is split.
 */
final class VoltageChoice {

    private final VoltageRules rules;

    VoltageChoice(VoltageRules rules) {
        this.rules = rules;
    }

    /**
     * Voltages for a single source.
     *
     * @param capacity_kVA requested capacity
     * @param connected_kW connected load
     * @param available_kV nominal voltages within reach
     */
    List<VoltageOption> list(double capacity_kVA, double connected_kW, List<Double> available_kV) {
        List<VoltageOption> voltages = new ArrayList<>();
        boolean lowVoltage = connected_kW <= rules.lvLimit_kW().value()
                || capacity_kVA <= rules.lvTransformerNeedMax_kVA().value();
        if (lowVoltage) {
            voltages.add(VoltageOption.suiting(rules.lvLevel_kV().value(), 1));
        }
        voltages.addAll(listMedium(capacity_kVA, available_kV));
        return List.copyOf(voltages);
    }

    /**
     * Voltages for several sources. Low voltage has none, so a customer too small for any other voltage is raised to the
     * lowest one there is.
     */
    List<VoltageOption> listForSeveral(double capacity_kVA, List<Double> available_kV) {
        List<VoltageOption> voltages = listMedium(capacity_kVA, available_kV);
        if (!voltages.isEmpty()) {
            return voltages;
        }
        return rules.ranges().stream()
                .filter(range -> available_kV.contains(range.level_kV().value()))
                .filter(range -> capacity_kVA < range.min_kVA().value())
                .min(Comparator.comparingDouble(range -> range.level_kV().value()))
                .map(range -> List.of(new VoltageOption(range.level_kV().value(), 1, true)))
                .orElse(List.of());
    }

    /**
     * The next voltage up, for an application that no suitable voltage can supply: too far for its supply radius, too large
     * for what is free, or without the sources it needs.
     *
     * @param above_kV highest voltage that was tried
     */
    Optional<VoltageOption> findRaised(double capacity_kVA, double above_kV, List<Double> available_kV) {
        return rules.ranges().stream()
                .filter(range -> range.level_kV().value() > above_kV)
                .filter(range -> available_kV.contains(range.level_kV().value()))
                .filter(range -> capacity_kVA <= range.max_kVA().value())
                .filter(range -> capacity_kVA
                        >= range.min_kVA().value() * rules.raiseFrom_pct().value() / 100)
                .min(Comparator.comparingDouble(range -> range.level_kV().value()))
                .map(range -> new VoltageOption(range.level_kV().value(), 1, true));
    }

    private List<VoltageOption> listMedium(double capacity_kVA, List<Double> available_kV) {
        return rules.listSuitable(capacity_kVA, available_kV).stream()
                .map(range -> VoltageOption.suiting(range.level_kV().value(), circuits(capacity_kVA, range)))
                .toList();
    }

    /** The unconditional range of the same voltage tells what one circuit is meant for. */
    private int circuits(double capacity_kVA, VoltageRange range) {
        double oneCircuit_kVA = rules.ranges().stream()
                .filter(other -> other.level_kV().value() == range.level_kV().value())
                .filter(other -> other.onlyWithout_kV().isEmpty())
                .mapToDouble(other -> other.max_kVA().value())
                .max()
                .orElse(range.max_kVA().value());
        return Math.max(1, (int) Math.ceil(capacity_kVA / oneCircuit_kVA));
    }
}
