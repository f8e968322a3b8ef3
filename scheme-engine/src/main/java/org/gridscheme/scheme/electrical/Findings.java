package org.gridscheme.scheme.electrical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.Severity;

/** Collects what the checks of one candidate find. A value exactly at its limit passes. */
public final class Findings {

    /** Relative slack for rounding in the last digits, far below any measurement. */
    private static final double ROUNDING = 1e-9;

    private final List<LoadRateResult> loadRates = new ArrayList<>();
    private final List<CheckResult> checks = new ArrayList<>();
    private final List<RejectionReason> reasons = new ArrayList<>(1);

    public List<LoadRateResult> loadRates() {
        return List.copyOf(loadRates);
    }

    public List<CheckResult> checks() {
        return List.copyOf(checks);
    }

    public List<RejectionReason> reasons() {
        return List.copyOf(reasons);
    }

    /** A refusal that has no number. */
    void refuse(RejectionReason reason) {
        reasons.add(reason);
    }

    void loadRate(LoadRateResult result) {
        loadRates.add(result);
    }

    /** A maximum: above it the rule's severity decides between refusal and warning. */
    void atMost(String code, double actual, RuleValue limit, String element, Optional<Remedy> remedy) {
        record(code, actual <= limit.value() * (1 + ROUNDING), actual, limit, element, remedy);
    }

    /** A normal limit; where the rules only warn of it, the overload limit behind it still refuses. */
    void atMostNormal(
            String code, double actual, RuleValue limit, RuleValue overload, String element, Optional<Remedy> remedy) {
        atMost(code, actual, limit, element, remedy);
        if (limit.severity() != Severity.REJECT) {
            atMost(code, actual, overload, element, remedy);
        }
    }

    /** A minimum: below it the rule's severity decides between refusal and warning. */
    void atLeast(String code, double actual, RuleValue limit, String element, Optional<Remedy> remedy) {
        record(code, actual >= limit.value() * (1 - ROUNDING), actual, limit, element, remedy);
    }

    private void record(
            String code, boolean passed, double actual, RuleValue limit, String element, Optional<Remedy> remedy) {
        Verdict verdict = passed ? Verdict.PASS : limit.severity() == Severity.REJECT ? Verdict.FAIL : Verdict.WARN;
        checks.add(new CheckResult(
                limit.id().value(),
                verdict,
                actual,
                limit.value(),
                limit.unit(),
                element,
                limit.evidence().isWeak()));
        if (verdict == Verdict.FAIL) {
            reasons.add(new RejectionReason(code, actual, limit.value(), limit.unit(), element, remedy));
        }
    }
}
