package org.gridscheme.api.scheme;

/** Hears of every answered request; for metrics. Called by the answering thread. */
@FunctionalInterface
public interface PlanningListener {

    PlanningListener NONE = (outcome, total_ms) -> {};

    /**
     * @param outcome FEASIBLE, INFEASIBLE or SEARCH_LIMIT
     * @param total_ms time from the request's bytes to the answer
     */
    void planned(String outcome, double total_ms);
}
