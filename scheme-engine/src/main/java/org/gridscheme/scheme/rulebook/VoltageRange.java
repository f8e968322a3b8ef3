package org.gridscheme.scheme.rulebook;

import java.util.Optional;

/**
 * Capacities one voltage is meant for. Ranges of neighbouring voltages overlap on purpose.
 *
 * @param name rule name in the rulebook, for example {@code v-04}
 * @param level_kV nominal voltage
 * @param min_kVA smallest capacity, included
 * @param max_kVA largest capacity, included
 * @param onlyWithout_kV the range holds only where this voltage does not exist in the area
 */
public record VoltageRange(
        String name, RuleValue level_kV, RuleValue min_kVA, RuleValue max_kVA, Optional<RuleValue> onlyWithout_kV) {

    static VoltageRange read(RuleLookup rules, String name) {
        String prefix = "voltage.range." + name;
        VoltageRange range = new VoltageRange(
                name,
                rules.value(prefix + ".level", Quantity.KV),
                rules.value(prefix + ".min", Quantity.KVA),
                rules.value(prefix + ".max", Quantity.KVA),
                rules.findValue(prefix + ".only-without", Quantity.KV));
        if (range.min_kVA.value() > range.max_kVA.value()) {
            rules.problem(prefix + ": min is above max");
        }
        return range;
    }

    public boolean contains(double capacity_kVA) {
        return capacity_kVA >= min_kVA.value() && capacity_kVA <= max_kVA.value();
    }
}
