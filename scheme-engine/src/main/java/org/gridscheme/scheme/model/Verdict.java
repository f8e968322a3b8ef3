package org.gridscheme.scheme.model;

/** Outcome of one check. */
public enum Verdict {
    PASS,
    WARN,
    FAIL
}
