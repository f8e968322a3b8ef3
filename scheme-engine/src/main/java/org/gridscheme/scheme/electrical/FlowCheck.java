package org.gridscheme.scheme.electrical;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LoadFlow;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleFlag;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.VoltageRules;

/**
 * Holds a load flow against the same limits as the planning formulas. It never refuses, for what it assumes of the grid above is
 * weaker than the formulas; where it judges otherwise, it warns.
 */
public final class FlowCheck {

    private static final double ROUNDING = 1 + 1e-9;

    private final RuleBook rules;

    public FlowCheck(RuleBook rules) {
        this.rules = rules;
    }

    /** Checks of one source; none without a solution. */
    public List<CheckResult> of(SupplySource source, LoadFlow flow) {
        if (!(flow instanceof LoadFlow.Solved solved)) {
            return List.of();
        }
        List<CheckResult> checks = new ArrayList<>();
        addVerdict(source, solved, checks);
        double nominal_kV = source.connectionPoint().nominalVoltage_kV();
        if (VoltageRules.isMediumOrLow(nominal_kV)) {
            double deviation_pct = 100 * (solved.voltage_pu() - 1);
            RuleValue most = rules.voltageDrop().mvDeviation_pct();
            add(most, Math.abs(deviation_pct) <= most.value() * ROUNDING, deviation_pct, point(source), checks);
        }
        RuleValue overload = rules.loadRates().overload_pct();
        if (solved.highestLoading_pct() > overload.value() * ROUNDING) {
            add(overload, false, solved.highestLoading_pct(), solved.highestElement(), checks);
        }
        return checks;
    }

    /** The first limit on one side of which the formula lies and on the other the load flow. */
    private void addVerdict(SupplySource source, LoadFlow.Solved solved, List<CheckResult> checks) {
        double nominal_kV = source.connectionPoint().nominalVoltage_kV();
        List<RuleValue> limits = VoltageRules.isMediumOrLow(nominal_kV)
                ? List.of(
                        rules.voltageDrop().limit(nominal_kV),
                        rules.voltageDrop().mvWarn_pct())
                : List.of(rules.voltageDrop().limit(nominal_kV));
        RuleFlag verdict = rules.flow().verdict();
        limits.stream()
                .filter(limit -> verdict.on())
                .filter(limit -> within(limit, source.voltageDrop_pct()) != within(limit, solved.drop_pct()))
                .findFirst()
                .ifPresent(limit -> checks.add(new CheckResult(
                        verdict.id().value(),
                        Verdict.WARN,
                        solved.drop_pct(),
                        limit.value(),
                        limit.unit(),
                        point(source),
                        limit.evidence().isWeak())));
    }

    private static boolean within(RuleValue limit, double drop_pct) {
        return drop_pct <= limit.value() * ROUNDING;
    }

    private static void add(RuleValue rule, boolean passed, double actual, String element, List<CheckResult> checks) {
        checks.add(new CheckResult(
                rule.id().value(),
                passed ? Verdict.PASS : Verdict.WARN,
                actual,
                rule.value(),
                rule.unit(),
                element,
                rule.evidence().isWeak()));
    }

    private static String point(SupplySource source) {
        return source.connectionPoint().id();
    }
}
