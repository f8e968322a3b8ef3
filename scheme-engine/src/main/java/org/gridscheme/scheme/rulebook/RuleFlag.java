package org.gridscheme.scheme.rulebook;

/** A switch: the practice applies or it does not. */
public record RuleFlag(RuleId id, boolean on, Severity severity, Evidence evidence, String source) implements Rule {}
