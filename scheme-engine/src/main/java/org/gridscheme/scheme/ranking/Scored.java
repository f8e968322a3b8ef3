package org.gridscheme.scheme.ranking;

import java.util.Comparator;
import java.util.List;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.CriterionScore;

/** A draft with its additive score. Compared by identity: two drafts are never the same proposal. */
final class Scored {

    /** Best first; equal scores by cost, then by the draft's key. */
    static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::total)
            .reversed()
            .thenComparing(s -> s.draft.cost().total())
            .thenComparing(s -> s.draft.key());

    private final SchemeDraft draft;
    private final double total;
    private final List<CriterionScore> criteria;

    /** @param criteria in the order of {@link Criterion} */
    Scored(SchemeDraft draft, double total, List<CriterionScore> criteria) {
        this.draft = draft;
        this.total = total;
        this.criteria = List.copyOf(criteria);
    }

    SchemeDraft draft() {
        return draft;
    }

    /** Sum of the contributions of all criteria. */
    double total() {
        return total;
    }

    List<CriterionScore> criteria() {
        return criteria;
    }

    double value(Criterion criterion) {
        return criteria.get(criterion.ordinal()).value();
    }

    double normalised(Criterion criterion) {
        return criteria.get(criterion.ordinal()).normalised();
    }
}
