package org.gridscheme.scheme.rulebook;

import java.util.Comparator;
import java.util.List;
import org.gridscheme.grid.model.AreaClass;

/**
 * Short-circuit level and thermal stability of cables (短路与热稳定).
 *
 * @param levels by name
 * @param voltageFactor c of IEC 60909 on the nominal voltage
 * @param defaultBus_kA assumed for a 10 kV bus whose level is not given
 * @param clearingLine_s protection and breaker
 * @param thermalConstantCu C for 90 to 250 degrees
 * @param study what a short-circuit calculation of a whole network assumes
 */
public record ShortCircuitRules(
        List<ShortCircuitLevel> levels,
        RuleValue voltageFactor,
        RuleValue defaultBus_kA,
        RuleValue clearingLine_s,
        RuleValue clearingDifferential_s,
        RuleValue thermalConstantCu,
        RuleValue thermalConstantAl,
        ShortCircuitStudyRules study) {

    static ShortCircuitRules read(RuleLookup rules) {
        return new ShortCircuitRules(
                rules.listNames("short-circuit.limit").stream()
                        .map(name -> ShortCircuitLevel.read(rules, name))
                        .toList(),
                rules.value("short-circuit.voltage-factor", Quantity.FACTOR),
                rules.value("short-circuit.default-bus", Quantity.KA),
                rules.value("short-circuit.clearing-time.line", Quantity.SECOND),
                rules.value("short-circuit.clearing-time.differential", Quantity.SECOND),
                rules.value("short-circuit.thermal-constant.cu", Quantity.THERMAL_CONSTANT),
                rules.value("short-circuit.thermal-constant.al", Quantity.THERMAL_CONSTANT),
                ShortCircuitStudyRules.read(rules));
    }

    /** Permitted level of the nominal voltage nearest to {@code voltage_kV}. */
    public RuleValue limit(double voltage_kV, AreaClass area) {
        return levels.stream()
                .min(Comparator.comparingDouble(
                        level -> Math.abs(level.level_kV().value() - voltage_kV)))
                .orElseThrow(() -> new IllegalStateException("The rulebook has no short-circuit levels"))
                .limit(area);
    }
}
