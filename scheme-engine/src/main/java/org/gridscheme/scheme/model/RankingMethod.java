package org.gridscheme.scheme.model;

/** How schemes are ordered; the other two are always shown as a cross-check. */
public enum RankingMethod {
    ADDITIVE,
    TOPSIS,
    VIKOR
}
