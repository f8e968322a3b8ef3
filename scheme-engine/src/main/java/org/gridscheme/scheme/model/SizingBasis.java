package org.gridscheme.scheme.model;

/** What one source must carry when the other fails. */
public enum SizingBasis {
    FULL,
    IMPORTANT,
    SECURITY
}
