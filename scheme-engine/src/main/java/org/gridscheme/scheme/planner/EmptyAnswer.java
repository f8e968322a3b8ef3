package org.gridscheme.scheme.planner;

import java.util.List;
import org.gridscheme.scheme.candidate.CandidateSelection;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyApplication;

/**
 * Makes sure that an answer without schemes says why: when the wish is against the importance class, when no voltage suits
 * the capacity, or when nothing lies within the search radius, the nearest points are named with that reason.
 */
final class EmptyAnswer {

    private static final double ANYWHERE_m = 100_000;

    private final PlanningBase base;
    private final SourceSearch search;
    private final RejectionLedger ledger;

    EmptyAnswer(PlanningBase base, SourceSearch search, RejectionLedger ledger) {
        this.base = base;
        this.search = search;
        this.ledger = ledger;
    }

    void explain(SupplyApplication application, List<Double> voltages, boolean againstClass) {
        if (againstClass) {
            nearest(
                    application,
                    search.radius_m(),
                    c -> Reasons.withLimit(
                            "policy.dual-supply-required",
                            1,
                            base.rules()
                                    .importance()
                                    .of(application.importance())
                                    .minSources(),
                            c.point().id()));
        } else if (voltages.isEmpty()) {
            nearest(
                    application,
                    search.radius_m(),
                    c -> Reasons.withLimit(
                            "policy.voltage-for-capacity",
                            application.capacity().kVA(),
                            Double.NaN,
                            "kVA",
                            c.point().id()));
        }
        if (ledger.isEmpty()) {
            nearest(
                    application,
                    ANYWHERE_m,
                    c -> Reasons.withLimit(
                            "route.too-long",
                            c.straight_m(),
                            search.radius_m(),
                            "m",
                            c.point().id()));
        }
    }

    private interface ReasonFor {
        RejectionReason of(Candidate candidate);
    }

    private void nearest(SupplyApplication application, double radius_m, ReasonFor reason) {
        int most = (int) base.rules().search().candidates().value();
        CandidateSelection selection = base.finder().find(application.place(), radius_m, c -> true, c -> List.of());
        selection.fit().stream().limit(most).forEach(c -> ledger.add(c.point(), reason.of(c)));
    }
}
