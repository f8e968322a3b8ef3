package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.scheme.candidate.CandidateScreen;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.planner.remedy.GridRemedies;
import org.gridscheme.scheme.rulebook.SearchRules;

/**
 * Of an answer without schemes, says for the nearest refused points what would make them pass: the largest capacity that is
 * possible there, each change of the grid, and a connection in stages where enough is possible at once.
 */
final class NearestMisses {

    private final PlanningBase base;
    private final SourceEvaluator evaluator;
    private final SupplyApplication application;
    private final RoutedCandidates routing;
    private final SourceSearch search;
    private final RejectionLedger ledger;
    private final GridRemedies changes;

    NearestMisses(
            PlanningBase base,
            SourceEvaluator evaluator,
            SupplyApplication application,
            RoutedCandidates routing,
            SourceSearch search,
            RejectionLedger ledger) {
        this.base = base;
        this.evaluator = evaluator;
        this.application = application;
        this.routing = routing;
        this.search = search;
        this.ledger = ledger;
        changes = new GridRemedies(base.context(), base.rules(), base.catalogue(), base.prices());
    }

    /**
     * @param plans ways to provide the application with sources, none where the wish is against its class
     * @param tried_kV voltages that were tried; where there is none, all are looked at
     * @param available_kV voltages within reach
     */
    void addRemedies(List<SourcingPlan> plans, Set<Double> tried_kV, List<Double> available_kV) {
        if (plans.isEmpty()) {
            return;
        }
        SourcingPlan plan = plans.get(0);
        LargestCapacity largest = new LargestCapacity(base.rules(), evaluator, application, available_kV);
        for (RoutedCandidates.Routed routed : routing.route(misses(tried_kV, available_kV))) {
            routed.ways()
                    .ifPresent(ways -> ledger.addRemedies(
                            routed.candidate().point(),
                            remedies(routed, plan, largest.find(routed.candidate(), plan, ways))));
        }
    }

    /** The nearest points that were refused, whatever for but a wish: of every feeder and kind one. */
    private List<Candidate> misses(Set<Double> tried_kV, List<Double> available_kV) {
        SearchRules rules = base.rules().search();
        return base
                .finder()
                .find(
                        application.place(),
                        search.radius_m(),
                        kV -> tried_kV.isEmpty() ? available_kV.contains(kV) : tried_kV.contains(kV),
                        search.bounds(),
                        c -> search.wishes()
                                .findObjection(c)
                                .or(() -> search.wishes().findLack(c))
                                .orElse(CandidateScreen.Judgement.FIT),
                        this::refused)
                .fit()
                .stream()
                .limit((int) rules.nearestMisses().value())
                .toList();
    }

    private List<Candidate> refused(List<Candidate> candidates) {
        return search.cheapest(
                candidates.stream().filter(c -> ledger.has(c.point())).toList(), 1);
    }

    private List<Remedy> remedies(RoutedCandidates.Routed routed, SourcingPlan plan, OptionalDouble largest_kVA) {
        List<Remedy> remedies = new ArrayList<>();
        String point = routed.candidate().point().id();
        largest_kVA.ifPresent(kVA -> remedies.add(Remedy.of("largest-capacity", kVA, "kVA", point)));
        List<Remedy> grid = changes.list(routed.candidate(), reasons(routed, plan));
        remedies.addAll(grid);
        double share_pct = 100 * largest_kVA.orElse(0) / application.capacity().kVA();
        if (!grid.isEmpty()
                && share_pct >= base.rules().search().stageMinShare_pct().value()) {
            Remedy then = grid.get(0);
            remedies.add(Remedy.of("connect-in-stages", largest_kVA.getAsDouble(), "kVA", then.element())
                    .to(then.code())
                    .costing(then.cost()));
        }
        return remedies;
    }

    /** Why the point is refused for the first source of the plan at its voltage; none where it is refused for its partners. */
    private List<RejectionReason> reasons(RoutedCandidates.Routed routed, SourcingPlan plan) {
        Candidate candidate = routed.candidate();
        DemandModel demand = new DemandModel(application, base.rules().demand());
        SupplyDuty duty = demand.duties(plan, voltage(candidate.point().nominalVoltage_kV(), demand, plan))
                .get(0);
        Screening screening = evaluator.screen(candidate, duty, application);
        Optional<Evaluation> evaluation =
                routed.ways().map(ways -> evaluator.evaluate(candidate, duty, ways, screening, application));
        return evaluation.map(Evaluation::reasons).orElse(screening.reasons());
    }

    private VoltageOption voltage(double level_kV, DemandModel demand, SourcingPlan plan) {
        VoltageChoice choice = new VoltageChoice(base.rules().voltage());
        double capacity_kVA = application.capacity().kVA();
        List<VoltageOption> suiting = plan.sources() == 1
                ? choice.list(capacity_kVA, demand.connected_kW(), List.of(level_kV))
                : choice.listForSeveral(capacity_kVA, List.of(level_kV));
        return suiting.stream()
                .filter(v -> v.level_kV() == level_kV)
                .findFirst()
                .orElse(new VoltageOption(level_kV, 1, true));
    }
}
