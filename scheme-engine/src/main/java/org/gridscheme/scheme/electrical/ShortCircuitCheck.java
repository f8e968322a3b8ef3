package org.gridscheme.scheme.electrical;

import java.util.Optional;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.rulebook.RuleBook;

/** Holds the short-circuit current at the connection point against the permitted level, which medium voltages have. */
public final class ShortCircuitCheck {

    private final RuleBook rules;

    public ShortCircuitCheck(RuleBook rules) {
        this.rules = rules;
    }

    public Findings check(Candidate candidate, double pointIk_kA) {
        Findings findings = new Findings();
        if (candidate.point().nominalVoltage_kV() < 1) {
            return findings;
        }
        findings.atMost(
                "protection.short-circuit-over",
                pointIk_kA,
                rules.shortCircuit().limit(candidate.point().nominalVoltage_kV(), candidate.area()),
                candidate.point().id(),
                Optional.empty());
        return findings;
    }
}
