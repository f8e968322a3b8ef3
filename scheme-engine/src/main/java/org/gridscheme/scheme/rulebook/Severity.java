package org.gridscheme.scheme.rulebook;

/** What a broken rule does to a scheme. */
public enum Severity {
    /** The scheme is refused. */
    REJECT,
    /** The scheme stands and carries the warning. */
    WARN,
    /** A default or a figure without a verdict. */
    INFO
}
