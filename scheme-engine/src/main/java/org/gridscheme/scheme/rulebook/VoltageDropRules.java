package org.gridscheme.scheme.rulebook;

/**
 * Planning allowance for the voltage drop, and permitted deviation (电压偏差); percent of nominal voltage.
 *
 * @param mvLimit_pct 10 and 20 kV line, refused above
 * @param mvWarn_pct 10 and 20 kV line, warned above
 * @param lvLimit_pct low-voltage line
 * @param hvDeviationSum_pct 35 kV and above: sum of the absolute deviations
 * @param mvDeviation_pct up to 10 kV, three phases, plus and minus
 * @param singlePhaseUp_pct 220 V
 * @param singlePhaseDown_pct 220 V
 */
public record VoltageDropRules(
        RuleValue mvLimit_pct,
        RuleValue mvWarn_pct,
        RuleValue lvLimit_pct,
        RuleValue hvDeviationSum_pct,
        RuleValue mvDeviation_pct,
        RuleValue singlePhaseUp_pct,
        RuleValue singlePhaseDown_pct,
        RuleValue abnormalDeviation_pct) {

    static VoltageDropRules read(RuleLookup rules) {
        return new VoltageDropRules(
                rules.value("voltage-drop.mv", Quantity.PERCENT),
                rules.value("voltage-drop.mv-warn", Quantity.PERCENT),
                rules.value("voltage-drop.lv", Quantity.PERCENT),
                rules.value("voltage-deviation.hv-sum", Quantity.PERCENT),
                rules.value("voltage-deviation.mv", Quantity.PERCENT),
                rules.value("voltage-deviation.single-phase-up", Quantity.PERCENT),
                rules.value("voltage-deviation.single-phase-down", Quantity.PERCENT),
                rules.value("voltage-deviation.abnormal", Quantity.PERCENT));
    }

    /** Allowance of a line of the given nominal voltage; at 35 kV and above the permitted deviation itself. */
    public RuleValue limit(double voltage_kV) {
        if (voltage_kV < 1.0) {
            return lvLimit_pct;
        }
        return VoltageRules.isMediumOrLow(voltage_kV) ? mvLimit_pct : hvDeviationSum_pct;
    }
}
