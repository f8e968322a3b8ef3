package org.gridscheme.scheme.model;

import java.util.List;
import java.util.Optional;

/**
 * The answer to one application.
 *
 * @param ranking what the order of the schemes rests on
 * @param stability of the first place; empty without schemes and for orders other than the additive one
 * @param schemes ranked, best first; empty unless the outcome is FEASIBLE
 * @param rejected every examined candidate that is in none of the schemes, in a fixed order
 * @param examined how many candidates were looked at
 * @param basis values the schemes were planned with, by rule id; empty without schemes
 */
public record SchemeSet(
        Outcome outcome,
        RankingBasis ranking,
        Optional<RankingStability> stability,
        List<SupplyScheme> schemes,
        List<Rejection> rejected,
        int examined,
        List<RuleBasis> basis,
        Provenance provenance,
        List<StageTime> stages) {

    public SchemeSet {
        schemes = List.copyOf(schemes);
        rejected = List.copyOf(rejected);
        basis = List.copyOf(basis);
        stages = List.copyOf(stages);
        if ((outcome == Outcome.FEASIBLE) == schemes.isEmpty()) {
            throw new IllegalArgumentException("FEASIBLE exactly when there are schemes");
        }
    }
}
