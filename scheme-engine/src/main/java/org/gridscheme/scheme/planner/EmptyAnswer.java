package org.gridscheme.scheme.planner;

import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.UnaryOperator;
import org.gridscheme.scheme.candidate.CandidateScreen;
import org.gridscheme.scheme.candidate.CandidateSelection;
import org.gridscheme.scheme.candidate.UnusablePoints;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyApplication;

/**
 * Makes sure that an answer without schemes says why: when the wish is against the importance class, when no voltage suits
 * the capacity, when nothing of that voltage lies within the search radius or exists at all, the nearest points are named
 * with that reason; and equipment that was asked for and has nothing free.
 */
final class EmptyAnswer {

    /** Farther than any town reaches. */
    private static final double ANYWHERE_m = 100_000;

    private static final DoublePredicate ANY = kV -> true;

    private final PlanningBase base;
    private final SourceSearch search;
    private final SupplyApplication application;
    private final RejectionLedger ledger;

    EmptyAnswer(PlanningBase base, SourceSearch search, SupplyApplication application, RejectionLedger ledger) {
        this.base = base;
        this.search = search;
        this.application = application;
        this.ledger = ledger;
    }

    /** The applicant wishes what its class may not have. */
    void explainWishAgainstClass(WishCheck wish) {
        nearest(ANY, c -> wish.find(c).orElseThrow());
        explainNothing(List.of());
    }

    /** @param voltages_kV voltages that were tried, none where none suits */
    void explain(List<Double> voltages_kV) {
        if (voltages_kV.isEmpty()) {
            nearest(
                    ANY,
                    c -> Reasons.withLimit(
                            "policy.voltage-for-capacity",
                            application.capacity().kVA(),
                            Double.NaN,
                            "kVA",
                            c.point().id()));
        }
        explainNothing(voltages_kV);
    }

    private void explainNothing(List<Double> voltages_kV) {
        UnusablePoints unusable = new UnusablePoints(base.context().grid());
        ledger.addAll(unusable.list(
                application.options().onlyPoints().stream()
                        .filter(id -> !ledger.has(id))
                        .toList(),
                base.finder()));
        if (lacksReasons()) {
            nearest(
                    kV -> voltages_kV.isEmpty() || voltages_kV.contains(kV),
                    c -> Reasons.withLimit(
                            "route.too-long",
                            c.straight_m(),
                            search.radius_m(),
                            "m",
                            c.point().id()));
        }
        if (lacksReasons()) {
            double wanted_kV = voltages_kV.isEmpty() ? Double.NaN : voltages_kV.get(0);
            nearest(
                    ANY,
                    c -> Reasons.withLimit(
                            "voltage.level-mismatch",
                            c.point().nominalVoltage_kV(),
                            wanted_kV,
                            "kV",
                            c.point().id()));
        }
        if (ledger.isEmpty()) {
            ledger.addAll(unusable.listNearest(application.place(), most()));
        }
    }

    /** Whether there is nothing to be told yet, or nothing of a point that was asked for. */
    private boolean lacksReasons() {
        Set<String> asked = application.options().onlyPoints();
        return ledger.isEmpty() || !asked.stream().allMatch(ledger::has);
    }

    private interface ReasonFor {
        RejectionReason of(Candidate candidate);
    }

    private void nearest(DoublePredicate voltage, ReasonFor reason) {
        CandidateSelection selection = base.finder()
                .find(
                        application.place(),
                        ANYWHERE_m,
                        voltage,
                        search.bounds().nearestPlaces(),
                        new AskedFor(),
                        UnaryOperator.identity());
        selection.fit().stream().limit(most()).forEach(c -> ledger.add(c.point(), reason.of(c)));
    }

    /** Whatever nobody ruled out by asking for others, and nothing is told of yet. */
    private final class AskedFor implements CandidateScreen {

        @Override
        public boolean wants(Candidate candidate) {
            return search.wants(candidate) && !ledger.has(candidate.point());
        }

        @Override
        public Judgement judge(Candidate candidate) {
            return Judgement.FIT;
        }
    }

    private int most() {
        return (int) base.rules().search().candidates().value();
    }
}
