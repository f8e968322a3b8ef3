package org.gridscheme.scheme.rulebook;

import org.gridscheme.grid.shortcircuit.ShortCircuitAssumptions;
import org.gridscheme.grid.shortcircuit.VoltageFactors;

/**
 * What a short-circuit calculation of a whole network takes for granted (IEC 60909).
 *
 * @param sourcePower_kVA short-circuit power of a source that gives none
 * @param sourceRToX R/X of a source that gives none
 * @param line_degC temperature at which the line resistances of a network hold
 * @param fault_degC conductor temperature at the end of a fault
 */
public record ShortCircuitStudyRules(
        RuleValue lowMaximum,
        RuleValue lowMinimum,
        RuleValue highMaximum,
        RuleValue highMinimum,
        RuleValue sourcePower_kVA,
        RuleValue sourceRToX,
        RuleValue line_degC,
        RuleValue fault_degC,
        RuleValue resistance_perK,
        RuleValue duration_s) {

    static ShortCircuitStudyRules read(RuleLookup rules) {
        return new ShortCircuitStudyRules(
                rules.value("short-circuit.study.factor-low-max", Quantity.FACTOR),
                rules.value("short-circuit.study.factor-low-min", Quantity.FACTOR),
                rules.value("short-circuit.study.factor-high-max", Quantity.FACTOR),
                rules.value("short-circuit.study.factor-high-min", Quantity.FACTOR),
                rules.value("short-circuit.study.source-power", Quantity.KVA),
                rules.value("short-circuit.study.source-r-to-x", Quantity.FACTOR),
                rules.value("short-circuit.study.line-temperature", Quantity.DEGREE_CELSIUS),
                rules.value("short-circuit.study.fault-temperature", Quantity.DEGREE_CELSIUS),
                rules.value("short-circuit.study.resistance-rise", Quantity.PER_KELVIN),
                rules.value("short-circuit.study.duration", Quantity.SECOND));
    }

    /** The same for the calculation. */
    public ShortCircuitAssumptions assumptions() {
        return new ShortCircuitAssumptions(
                new VoltageFactors(lowMaximum.value(), lowMinimum.value(), highMaximum.value(), highMinimum.value()),
                sourceRToX.value(),
                line_degC.value(),
                fault_degC.value(),
                resistance_perK.value(),
                duration_s.value());
    }
}
