package org.gridscheme.scheme.model;

/** Where the ranking weights come from. */
public enum WeightingMethod {
    /** Stated one by one, by the request or else by the rulebook. */
    GIVEN,
    /** From judgements in pairs, by the analytic hierarchy process 层次分析法. */
    AHP,
    /** From how much the feasible schemes differ in each criterion, by their entropy 熵权法. */
    ENTROPY,
    /** The entropy weights times the given ones or, where there is a comparison in pairs, those of the AHP; scaled to sum 1. */
    COMBINED
}
