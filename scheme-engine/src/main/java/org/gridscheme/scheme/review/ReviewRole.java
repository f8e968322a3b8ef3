package org.gridscheme.scheme.review;

/** As whom somebody acts on a scheme. */
public enum ReviewRole {
    DESIGNER,
    REVIEWER
}
