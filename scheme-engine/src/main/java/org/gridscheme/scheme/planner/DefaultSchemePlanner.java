package org.gridscheme.scheme.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.api.CapacitySurveyor;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.candidate.SearchBounds;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.electrical.StandingLoads;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.ElementLoad;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.ranking.RankedSchemes;
import org.gridscheme.scheme.ranking.SchemeRanker;
import org.gridscheme.scheme.rulebook.PowerQualityRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;

/**
 * The whole way from an application to ranked schemes: voltages, sources, candidates with cheap screens, one route search,
 * checks, design, quantities, cost, ranking, explanation. Knows no clock but the ticker it is given.
 */
public final class DefaultSchemePlanner implements SchemePlanner {

    private final PlanningBase bare;
    private final PlanningBase base;
    private final SourceEvaluator evaluator;
    private final SchemeAssembler assembler;
    private final SchemeRanker ranker;
    private final LongSupplier ticker_ns;
    private final SearchBounds bounds;

    /**
     * Builds all indexes: O(grid + streets) in time and memory.
     *
     * @param asOf day on which replies to committed customers are judged as lapsed; empty counts all of them
     */
    public DefaultSchemePlanner(
            GridSnapshot grid,
            StreetData streets,
            RuleBook rules,
            EquipmentCatalogue catalogue,
            PriceBook prices,
            Optional<LocalDate> asOf,
            LongSupplier ticker_ns) {
        this(PlanningBase.prepare(grid, streets, rules, catalogue, prices, asOf), List.of(), ticker_ns);
    }

    private DefaultSchemePlanner(PlanningBase bare, List<Holding> holdings, LongSupplier ticker_ns) {
        this.bare = bare;
        base = holdings.isEmpty() ? bare : bare.holding(holdings);
        evaluator = new SourceEvaluator(base);
        assembler = new SchemeAssembler(base);
        ranker = new SchemeRanker(base.rules().ranking());
        this.ticker_ns = ticker_ns;
        bounds = SearchBounds.of(base.rules().search());
    }

    @Override
    public GridSnapshot grid() {
        return base.context().grid();
    }

    @Override
    public SchemePlanner holding(List<Holding> holdings) {
        return new DefaultSchemePlanner(bare, holdings, ticker_ns);
    }

    @Override
    public CapacitySurveyor capacitySurveyor() {
        return new PlannerCapacitySurveyor(base, assembler::canEquip);
    }

    @Override
    public List<ElementLoad> listLoads() {
        return new StandingLoads(base.context(), base.rules()).list();
    }

    @Override
    public SchemeSet plan(SupplyApplication application) {
        double bound_m = application
                .options()
                .maxRoute_m()
                .orElse(base.rules().routes().maxRoute_m().value());
        try (RoutedCandidates routing = RoutedCandidates.of(base, application, bound_m)) {
            Run within = new Run(application, routing, bound_m, bounds);
            within.look();
            return within.wasCutShort()
                    ? farther(application, routing, bound_m).orElse(within).answer()
                    : within.answer();
        }
    }

    /** The bounds of work are no reason to refuse anybody: where nothing is found within them, more is looked at. */
    private Optional<Run> farther(SupplyApplication application, RoutedCandidates routing, double bound_m) {
        Run all = new Run(application, routing, bound_m, bounds.wider());
        all.look();
        return all.drafts.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** One application on its way through the stages. */
    private final class Run {
        private final SupplyApplication application;
        private final DemandModel demand;
        private final PlanningClock clock = new PlanningClock(ticker_ns);
        private final RejectionLedger ledger = new RejectionLedger();
        private final MovedContexts moved = new MovedContexts(base.context());
        private final List<SchemeDraft> drafts = new ArrayList<>();
        private final RoutedCandidates routing;
        private final SourceSearch search;
        private final PromisingFirst promising;
        private final RouteAlternatives alternatives;
        private final WishCheck wish;
        private final Set<Double> tried_kV = new LinkedHashSet<>();

        Run(SupplyApplication application, RoutedCandidates routing, double bound_m, SearchBounds within) {
            this.routing = routing;
            this.application = application;
            demand = new DemandModel(application, base.rules().demand());
            search = new SourceSearch(base, evaluator, application, routing, bound_m, within, ledger, clock);
            wish = new WishCheck(application, base.rules().importance());
            promising = new PromisingFirst(base, search, evaluator, assembler, application);
            alternatives = new RouteAlternatives(base, search, assembler, application.options());
        }

        /** Finds and plans what there is. */
        void look() {
            if (!wish.isAgainstClass()) {
                planAtVoltages();
            }
        }

        /** Whether nothing was found though not everything was looked at. */
        boolean wasCutShort() {
            return drafts.isEmpty() && search.wasCut();
        }

        SchemeSet answer() {
            RankedSchemes ranked = clock.time("ranking", () -> ranker.rank(drafts, application.options()));
            if (ranked.chosen().isEmpty()) {
                EmptyAnswer empty = new EmptyAnswer(base, search, application, ledger);
                if (wish.isAgainstClass()) {
                    empty.explainWishAgainstClass(wish);
                } else {
                    empty.explain(List.copyOf(tried_kV));
                    clock.run("remedies", this::addRemedies);
                }
            }
            explainLeftOut(ranked);
            FlowStudies studies = new FlowStudies(base, application, moved);
            List<SupplyScheme> studied = clock.time("load flow", () -> studies.of(ranked.chosen()));
            return answer(
                    ranked,
                    alternatives.wanted() ? clock.time("alternatives", () -> alternatives.of(studied)) : studied);
        }

        private void addRemedies() {
            new NearestMisses(base, evaluator, application, routing, search, ledger)
                    .addRemedies(plans(), tried_kV, available_kV());
        }

        private List<SourcingPlan> plans() {
            return SourcingPlan.listFor(application, base.rules().importance());
        }

        /** All suitable voltages; where none of them has a scheme, or none without a study, the next one up. */
        private void planAtVoltages() {
            List<Double> available_kV = available_kV();
            List<SourcingPlan> plans = plans();
            for (SourcingPlan plan : plans) {
                for (VoltageOption voltage : voltages(plan, available_kV)) {
                    tried_kV.add(voltage.level_kV());
                    planAt(voltage, plan);
                }
            }
            if (drafts.stream().allMatch(this::disturbs) && !tried_kV.isEmpty()) {
                new VoltageChoice(base.rules().voltage())
                        .findRaised(application.capacity().kVA(), Collections.max(tried_kV), available_kV)
                        .ifPresent(raised -> {
                            tried_kV.add(raised.level_kV());
                            plans.forEach(plan -> planAt(raised, plan));
                        });
            }
        }

        /** Whether an impact load would need a study at its connection point. */
        private boolean disturbs(SchemeDraft draft) {
            return base.rules().connectionPoints().impactIndustries().contains(application.industry())
                    && draft.checks().stream()
                            .anyMatch(
                                    c -> c.verdict() == Verdict.WARN && c.rule().startsWith(PowerQualityRules.RATIO));
        }

        /** Voltages within reach; where nothing is, those of the grid, so that the answer can say how far it is. */
        private List<Double> available_kV() {
            List<Double> near = base.finder().listVoltages_kV(application.place(), search.radius_m());
            List<Double> known = near.isEmpty() ? base.finder().listVoltages_kV() : near;
            return known.stream().filter(assembler::canEquip).toList();
        }

        private List<VoltageOption> voltages(SourcingPlan plan, List<Double> available_kV) {
            VoltageChoice choice = new VoltageChoice(base.rules().voltage());
            double capacity_kVA = application.capacity().kVA();
            return plan.sources() == 1
                    ? choice.list(capacity_kVA, demand.connected_kW(), available_kV)
                    : choice.listForSeveral(capacity_kVA, available_kV);
        }

        private void planAt(VoltageOption voltage, SourcingPlan plan) {
            List<SupplyDuty> duties = demand.duties(plan, voltage);
            if (plan.sources() > 1) {
                List<Candidate> candidates = search.candidatesForSeveral(voltage.level_kV(), duties, promising::among);
                drafts.addAll(new MultiSourcePlanner(base, assembler, search, application, plan, duties, ledger)
                        .plan(candidates));
                return;
            }
            SupplyDuty duty = duties.get(0);
            List<SchemeDraft> plain = new ArrayList<>();
            List<Candidate> candidates = search.candidates(voltage.level_kV(), duty, promising::among);
            for (SourceOption option : search.options(candidates, duty)) {
                plain.add(assembler.assemble(application, plan, List.of(option)));
                alternatives.note(option);
            }
            drafts.addAll(plain);
            drafts.addAll(clock.time("switching", () -> new SwitchingSchemes(
                            base, assembler, search, routing, application, plan, duty, moved)
                    .list(voltage.level_kV(), plain)));
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

        private SchemeSet answer(RankedSchemes ranked, List<SupplyScheme> schemes) {
            Outcome outcome = Outcome.FEASIBLE;
            if (ranked.chosen().isEmpty()) {
                outcome = routing.budgetExhausted() ? Outcome.SEARCH_LIMIT : Outcome.INFEASIBLE;
            }
            return new SchemeSet(
                    outcome,
                    ranked.basis(),
                    ranked.stability(),
                    schemes,
                    ledger.without(usedPoints(ranked)),
                    search.examined(),
                    AnswerBasis.of(base.rules(), application, ranked.chosen()),
                    base.provenance(),
                    clock.times());
        }

        private static Set<String> usedPoints(RankedSchemes ranked) {
            Set<String> used = new LinkedHashSet<>();
            ranked.chosen().forEach(s -> s.sources().forEach(source -> {
                ConnectionPoint point = source.connectionPoint();
                used.add(RejectionLedger.key(point));
            }));
            return used;
        }
    }
}
