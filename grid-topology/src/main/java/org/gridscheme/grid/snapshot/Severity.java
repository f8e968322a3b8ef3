package org.gridscheme.grid.snapshot;

/** How much a finding matters. */
public enum Severity {
    /** The element cannot be trusted: left out or quarantined. */
    ERROR,
    /** The element is used, but somebody should look at it. */
    WARNING,
    /** Good to know, nothing is wrong. */
    INFO
}
