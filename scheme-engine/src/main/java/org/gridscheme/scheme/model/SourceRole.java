package org.gridscheme.scheme.model;

/** What one source does within its scheme. */
public enum SourceRole {
    MAIN,
    STANDBY,
    MUTUAL
}
