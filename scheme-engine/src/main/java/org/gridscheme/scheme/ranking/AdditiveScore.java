package org.gridscheme.scheme.ranking;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.CriterionScore;
import org.gridscheme.scheme.rulebook.RankingRules;

/**
 * Weight times {@code ref/(ref + value)}, summed: 1 for nothing, one half at the rulebook's reference, which depends on no other
 * scheme.
 */
final class AdditiveScore {

    private final RankingRules rules;
    private final Weights weights;

    AdditiveScore(RankingRules rules, Weights weights) {
        this.rules = rules;
        this.weights = weights;
    }

    /** All drafts, best first. */
    List<Scored> rank(List<SchemeDraft> drafts) {
        List<Scored> scored = new ArrayList<>();
        drafts.forEach(draft -> scored.add(score(draft)));
        scored.sort(Scored.BEST_FIRST);
        return scored;
    }

    private Scored score(SchemeDraft draft) {
        List<CriterionScore> criteria = new ArrayList<>();
        double total = 0;
        for (Criterion criterion : Criterion.values()) {
            double value = DecisionMatrix.value(draft, criterion);
            double reference = rules.reference(criterion, draft.capacity_kVA());
            double normalised = reference / (reference + value);
            double weight = weights.values()[criterion.ordinal()];
            criteria.add(new CriterionScore(criterion, value, normalised, weight, weight * normalised));
            total += weight * normalised;
        }
        return new Scored(draft, total, criteria);
    }
}
