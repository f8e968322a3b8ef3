package org.gridscheme.scheme.rulebook;

/** A number with its unit, such as a limit, a factor or a default. */
public record RuleValue(RuleId id, double value, String unit, Severity severity, Evidence evidence, String source)
        implements Rule {

    /** The same rule with another severity, for rules whose severity depends on the place. */
    public RuleValue withSeverity(Severity other) {
        return new RuleValue(id, value, unit, other, evidence, source);
    }

    /** The same rule worked out for one case, for example for another voltage. */
    public RuleValue withValue(double other) {
        return new RuleValue(id, other, unit, severity, evidence, source);
    }

    /** The same rule worked out in another unit. */
    public RuleValue withUnit(String other) {
        return new RuleValue(id, value, other, severity, evidence, source);
    }
}
