package org.gridscheme.scheme.model;

/** Outcome of a planning run; SEARCH_LIMIT means the search ended early and is never an infeasibility. */
public enum Outcome {
    FEASIBLE,
    INFEASIBLE,
    SEARCH_LIMIT
}
