package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gridscheme.scheme.capacity.Stretch;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.VoltageRules;

/**
 * For which steps of capacity a voltage suits the customer of a survey. Follows from the rules alone and is found once for each
 * voltage and what can be had beside it. Thread-safe.
 */
final class VoltageSteps {

    private final RuleBook rules;
    private final ReferenceCustomer customer;
    private final VoltageChoice voltages;
    private final double step_kVA;
    private final Map<Reach, List<Stretch>> stretches = new ConcurrentHashMap<>();

    /** Voltage of a point, the voltages around it, and whether one or several sources are asked for. */
    private record Reach(double level_kV, List<Double> available_kV, boolean several) {}

    VoltageSteps(RuleBook rules, ReferenceCustomer customer) {
        this.rules = rules;
        this.customer = customer;
        voltages = new VoltageChoice(rules.voltage());
        step_kVA = rules.openCapacity().step_kVA().value();
    }

    List<Stretch> list(double level_kV, List<Double> available_kV, boolean several) {
        return stretches.computeIfAbsent(new Reach(level_kV, available_kV, several), this::listStretches);
    }

    private List<Stretch> listStretches(Reach reach) {
        int last = (int) Math.floor(largest_kVA(reach.level_kV) / step_kVA);
        List<Stretch> found = new ArrayList<>();
        int from = 0;
        Optional<VoltageOption> current = Optional.empty();
        for (int step = 1; step <= last + 1; step++) {
            Optional<VoltageOption> next = step > last ? Optional.empty() : option(reach, step);
            if (!next.equals(current)) {
                int to = step - 1;
                int begin = from;
                current.ifPresent(o -> found.add(new Stretch(begin, to, o.circuits(), o.raised())));
                current = next;
                from = step;
            }
        }
        return List.copyOf(found);
    }

    /** Nothing above it suits the voltage of a point, whatever the circumstances. */
    private double largest_kVA(double level_kV) {
        VoltageRules voltage = rules.voltage();
        double low_kVA = voltage.lvTransformerNeedMax_kVA().value()
                + voltage.lvLimit_kW().value() / customer.leastPowerFactor();
        return voltage.ranges().stream()
                .filter(range -> range.level_kV().value() == level_kV)
                .mapToDouble(range -> range.max_kVA().value())
                .max()
                .orElse(level_kV < 1 ? low_kVA : 0);
    }

    private Optional<VoltageOption> option(Reach reach, int step) {
        double capacity_kVA = step * step_kVA;
        List<VoltageOption> options = reach.several
                ? voltages.listForSeveral(capacity_kVA, reach.available_kV)
                : voltages.list(capacity_kVA, customer.connected_kW(capacity_kVA), reach.available_kV);
        return options.stream().filter(o -> o.level_kV() == reach.level_kV).findFirst();
    }
}
