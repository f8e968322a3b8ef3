package org.gridscheme.scheme.rulebook;

/** One chosen word out of a closed vocabulary. */
public record RuleChoice<E extends Enum<E>>(RuleId id, E value, Severity severity, Evidence evidence, String source)
        implements Rule {}
