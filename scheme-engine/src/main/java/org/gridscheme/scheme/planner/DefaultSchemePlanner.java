package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.ranking.RankedSchemes;
import org.gridscheme.scheme.ranking.SchemeRanker;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;

/**
 * The whole way from an application to ranked schemes: voltages, sources, candidates with cheap screens, one route search,
 * checks, design, quantities, cost, ranking, explanation. Knows no clock but the ticker it is given.
 */
public final class DefaultSchemePlanner implements SchemePlanner {

    private final PlanningBase base;
    private final SourceEvaluator evaluator;
    private final SchemeAssembler assembler;
    private final SchemeRanker ranker;
    private final LongSupplier ticker_ns;

    /** Builds all indexes: O(grid + streets) in time and memory. */
    public DefaultSchemePlanner(
            GridSnapshot grid,
            StreetData streets,
            RuleBook rules,
            EquipmentCatalogue catalogue,
            PriceBook prices,
            LongSupplier ticker_ns) {
        base = PlanningBase.prepare(grid, streets, rules, catalogue, prices);
        evaluator = new SourceEvaluator(base);
        assembler = new SchemeAssembler(base);
        ranker = new SchemeRanker(rules.ranking());
        this.ticker_ns = ticker_ns;
    }

    @Override
    public SchemeSet plan(SupplyApplication application) {
        return new Run(application).plan();
    }

    /** One application on its way through the stages. */
    private final class Run {
        private final SupplyApplication application;
        private final DemandModel demand;
        private final PlanningClock clock = new PlanningClock(ticker_ns);
        private final RejectionLedger ledger = new RejectionLedger();
        private final List<SchemeDraft> drafts = new ArrayList<>();
        private final RoutedCandidates routing;
        private final SourceSearch search;

        Run(SupplyApplication application) {
            this.application = application;
            demand = new DemandModel(application, base.rules().demand());
            double bound_m = application
                    .options()
                    .maxRoute_m()
                    .orElse(base.rules().routes().maxRoute_m().value());
            routing = new RoutedCandidates(base, application.place(), bound_m);
            search = new SourceSearch(base, evaluator, application, routing, bound_m, ledger, clock);
        }

        SchemeSet plan() {
            List<SourcingPlan> plans =
                    SourcingPlan.listFor(application, base.rules().importance());
            boolean against =
                    SourcingPlan.wishAgainstClass(application, base.rules().importance());
            List<Double> voltages = new VoltageChoice(base.rules().voltage())
                    .list(application.capacity().kVA(), demand.connected_kW(), base.voltages_kV());
            if (!against) {
                voltages.forEach(voltage -> plans.forEach(plan -> planAt(voltage, plan)));
            }
            RankedSchemes ranked = clock.time("ranking", () -> ranker.rank(drafts, application.options()));
            if (ranked.chosen().isEmpty()) {
                new EmptyAnswer(base, search, ledger).explain(application, voltages, against);
            }
            explainLeftOut(ranked);
            return answer(ranked);
        }

        private void planAt(double voltage_kV, SourcingPlan plan) {
            if (plan.sources() == 1) {
                SupplyDuty duty = demand.single();
                for (SourceOption option : search.options(search.candidates(voltage_kV, duty), duty, new BitSet())) {
                    drafts.add(clock.time("schemes", () -> assembler.assemble(application, plan, List.of(option))));
                }
            } else if (voltage_kV >= 1) {
                drafts.addAll(new MultiSourcePlanner(base, assembler, search, application, plan, ledger)
                        .plan(voltage_kV, demand));
            }
        }

        private void explainLeftOut(RankedSchemes ranked) {
            double lowest = ranked.chosen().stream()
                    .mapToDouble(s -> s.score().total())
                    .min()
                    .orElse(Double.NaN);
            for (RankedSchemes.LeftOut leftOut : ranked.leftOut()) {
                for (SupplySource source : leftOut.draft().sources()) {
                    String id = source.connectionPoint().id();
                    ledger.add(
                            source.connectionPoint(),
                            leftOut.dominatedBy().isEmpty()
                                    ? Reasons.withLimit("limit.max-schemes", leftOut.score(), lowest, "score", id)
                                    : Reasons.plain("dominated-by:" + leftOut.dominatedBy(), id));
                }
            }
        }

        private SchemeSet answer(RankedSchemes ranked) {
            Outcome outcome = Outcome.FEASIBLE;
            if (ranked.chosen().isEmpty()) {
                outcome = routing.budgetExhausted() ? Outcome.SEARCH_LIMIT : Outcome.INFEASIBLE;
            }
            return new SchemeSet(
                    outcome,
                    ranked.chosen(),
                    ledger.without(usedPoints(ranked)),
                    search.examined(),
                    base.provenance(),
                    clock.times());
        }

        private static Set<String> usedPoints(RankedSchemes ranked) {
            Set<String> used = new LinkedHashSet<>();
            ranked.chosen().forEach(s -> s.sources().forEach(source -> {
                ConnectionPoint point = source.connectionPoint();
                used.add(point.id() + "/" + point.kind());
            }));
            return used;
        }
    }
}
