package org.gridscheme.scheme.model;

import java.util.List;

/**
 * The answer to one application.
 *
 * @param schemes ranked, best first; empty unless the outcome is FEASIBLE
 * @param rejected every examined candidate that is in none of the schemes, in a fixed order
 * @param examined how many candidates were looked at
 */
public record SchemeSet(
        Outcome outcome,
        List<SupplyScheme> schemes,
        List<Rejection> rejected,
        int examined,
        Provenance provenance,
        List<StageTime> stages) {

    public SchemeSet {
        schemes = List.copyOf(schemes);
        rejected = List.copyOf(rejected);
        stages = List.copyOf(stages);
        if ((outcome == Outcome.FEASIBLE) == schemes.isEmpty()) {
            throw new IllegalArgumentException("FEASIBLE exactly when there are schemes");
        }
    }
}
