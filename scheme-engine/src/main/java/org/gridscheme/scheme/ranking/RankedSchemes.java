package org.gridscheme.scheme.ranking;

import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.RankingBasis;
import org.gridscheme.scheme.model.RankingStability;
import org.gridscheme.scheme.model.SupplyScheme;

/**
 * Outcome of the ranking.
 *
 * @param chosen schemes to show, best first
 * @param leftOut feasible drafts that are not shown, best first
 * @param basis what the order rests on
 * @param stability of the first place; empty without schemes and for orders other than the additive one
 */
public record RankedSchemes(
        List<SupplyScheme> chosen, List<LeftOut> leftOut, RankingBasis basis, Optional<RankingStability> stability) {

    /**
     * A feasible draft that is not shown.
     *
     * @param dominatedBy id of a shown scheme that dominates it, or empty when only the number of schemes cut it off
     * @param score its own total
     */
    public record LeftOut(SchemeDraft draft, String dominatedBy, double score) {}

    public RankedSchemes {
        chosen = List.copyOf(chosen);
        leftOut = List.copyOf(leftOut);
    }
}
