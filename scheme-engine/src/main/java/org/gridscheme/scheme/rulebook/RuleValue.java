package org.gridscheme.scheme.rulebook;

/** A number with its unit, such as a limit, a factor or a default. */
public record RuleValue(RuleId id, double value, String unit, Severity severity, Evidence evidence, String source)
        implements Rule {

    /** The same rule with another severity, for rules whose severity depends on the place. */
    public RuleValue withSeverity(Severity other) {
        return new RuleValue(id, value, unit, other, evidence, source);
    }
}
