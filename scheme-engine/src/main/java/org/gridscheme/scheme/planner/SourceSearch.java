package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.gridscheme.scheme.candidate.CandidateScreen;
import org.gridscheme.scheme.candidate.CandidateSelection;
import org.gridscheme.scheme.candidate.SearchBounds;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyApplication;

/** Finds, routes and judges the candidates of one application at one voltage for one duty. */
final class SourceSearch {

    private final PlanningBase base;
    private final SourceEvaluator evaluator;
    private final SupplyApplication application;
    private final RoutedCandidates routing;
    private final double radius_m;
    private final SearchBounds bounds;
    private final RejectionLedger ledger;
    private final PlanningClock clock;
    private final WishScreen wishes;
    private final Screenings screenings;
    private final PolesOrCables polesOrCables;
    private final ExpectedLine expectedLine;
    private int examined;
    private boolean cut;

    SourceSearch(
            PlanningBase base,
            SourceEvaluator evaluator,
            SupplyApplication application,
            RoutedCandidates routing,
            double radius_m,
            SearchBounds bounds,
            RejectionLedger ledger,
            PlanningClock clock) {
        this.base = base;
        this.evaluator = evaluator;
        this.application = application;
        screenings = new Screenings(evaluator, application);
        this.routing = routing;
        this.radius_m = radius_m;
        this.bounds = bounds;
        this.ledger = ledger;
        this.clock = clock;
        expectedLine = new ExpectedLine(base, routing, application);
        polesOrCables =
                new PolesOrCables(base, routing, new SourceLines(evaluator, application, screenings, routing, clock));
        wishes = new WishScreen(base.context().grid(), application.options().wishes());
    }

    ExpectedLine expectedLine() {
        return expectedLine;
    }

    /** Chooses the lines of two sources. */
    PolesOrCables polesOrCables() {
        return polesOrCables;
    }

    WishScreen wishes() {
        return wishes;
    }

    SearchBounds bounds() {
        return bounds;
    }

    /** True when something was left out that might have been fit. */
    boolean wasCut() {
        return cut;
    }

    void noteCut() {
        cut = true;
    }

    double radius_m() {
        return radius_m;
    }

    /** True when a route search of this application gave up. */
    boolean gaveUp() {
        return routing.budgetExhausted();
    }

    int examined() {
        return examined;
    }

    /**
     * Candidates for the only source that pass the cheap screens for a duty, nearest first.
     *
     * @param promising takes those worth planning
     */
    List<Candidate> candidates(
            double voltage_kV, SupplyDuty duty, BiFunction<List<Candidate>, SupplyDuty, List<Candidate>> promising) {
        return reported(select(voltage_kV, new DutyScreen(duty, true), promising));
    }

    /**
     * Candidates for several sources: those nearest that fit the last one, whose duty is the lightest, those that fit the others, and where
     * certain sources are asked for the nearest of these. What fits the last one alone must not crowd out what the first needs.
     *
     * @param duties of the sources in their order
     * @param promising takes those worth planning for a duty
     */
    List<Candidate> candidatesForSeveral(
            double voltage_kV,
            List<SupplyDuty> duties,
            BiFunction<List<Candidate>, SupplyDuty, List<Candidate>> promising) {
        SupplyDuty last = duties.get(duties.size() - 1);
        List<Candidate> nearest = reported(select(voltage_kV, new DutyScreen(last, false), promising));
        List<DutyScreen> others = new ArrayList<>();
        duties.stream()
                .distinct()
                .filter(duty -> !duty.equals(last))
                .forEach(duty -> others.add(new DutyScreen(duty, false)));
        if (wishes.requires()) {
            others.add(new DutyScreen(last, true));
        }
        return others.isEmpty() ? nearest : withThoseOf(others, nearest, voltage_kV, promising);
    }

    /** What these screens refuse is told when it is planned with their duty, or fits another one. */
    private List<Candidate> withThoseOf(
            List<DutyScreen> screens,
            List<Candidate> nearest,
            double voltage_kV,
            BiFunction<List<Candidate>, SupplyDuty, List<Candidate>> promising) {
        Map<String, Candidate> all = new LinkedHashMap<>();
        nearest.forEach(c -> all.put(RejectionLedger.key(c.point()), c));
        for (DutyScreen screen : screens) {
            CandidateSelection selection = select(voltage_kV, screen, promising);
            cut |= selection.cut();
            selection.fit().forEach(c -> all.putIfAbsent(RejectionLedger.key(c.point()), c));
        }
        return all.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::straight_m))
                .toList();
    }

    private CandidateSelection select(
            double voltage_kV, DutyScreen screen, BiFunction<List<Candidate>, SupplyDuty, List<Candidate>> promising) {
        return clock.time("candidates", () -> base.finder()
                .find(
                        application.place(),
                        radius_m,
                        kV -> kV == voltage_kV,
                        bounds,
                        screen,
                        places -> promising.apply(cheapest(places, screen.duty.circuits()), screen.duty)));
    }

    /**
     * Of several places of one kind on one feeder, nearest first, those a line is led to most cheaply.
     *
     * @param circuits of the line
     */
    List<Candidate> cheapest(List<Candidate> candidates, int circuits) {
        return new CheapestPlaces(expectedLine, circuits, bounds.perFeeder()).among(candidates);
    }

    private List<Candidate> reported(CandidateSelection selection) {
        examined += selection.examined();
        cut |= selection.cut();
        ledger.addAll(selection.refused());
        return selection.fit();
    }

    /** The wishes, then the screens of a duty. */
    private final class DutyScreen implements CandidateScreen {

        private final SupplyDuty duty;
        private final boolean onlyAskedFor;

        /** @param onlyAskedFor whether nothing else will do than the sources that are asked for */
        DutyScreen(SupplyDuty duty, boolean onlyAskedFor) {
            this.duty = duty;
            this.onlyAskedFor = onlyAskedFor;
        }

        @Override
        public boolean wants(Candidate candidate) {
            return SourceSearch.this.wants(candidate);
        }

        @Override
        public Judgement judge(Candidate candidate) {
            return wishes.findObjection(candidate)
                    .or(() -> onlyAskedFor ? wishes.findLack(candidate) : Optional.empty())
                    .orElseGet(() -> screened(candidate));
        }

        @Override
        public void named(Candidate candidate, Candidate named) {
            screenings.named(candidate, named, duty);
            routing.named(candidate, named);
        }

        /** Where points are asked for by id, each has a reason of its own. */
        private Judgement screened(Candidate candidate) {
            Screening screening = screening(candidate, duty);
            boolean forMany = application.options().onlyPoints().isEmpty();
            return new Judgement(
                    screening.reasons(),
                    forMany && !screening.feeder().reasons().isEmpty(),
                    forMany && !screening.kind().reasons().isEmpty());
        }
    }

    /** Whether a candidate is among the points that were asked for by id, where any were. */
    boolean wants(Candidate candidate) {
        Set<String> wanted = application.options().onlyPoints();
        return wanted.isEmpty() || wanted.contains(candidate.point().id());
    }

    /**
     * Feeders that were refused for nothing but their load at a point not farther than given, each with how far it would be above
     * its limit at least, in percent of its permitted current.
     */
    SortedMap<Integer, Double> overloadedFeeders(SupplyDuty duty, double reach_m) {
        SortedMap<Integer, Double> excess_pct = new TreeMap<>();
        screenings.list(duty).forEach((candidate, screening) -> {
            List<RejectionReason> reasons = screening.feeder().reasons();
            if (candidate.hasFeeder()
                    && candidate.straight_m() < reach_m
                    && !reasons.isEmpty()
                    && reasons.stream().allMatch(reason -> reason.code().equals("capacity.feeder-over"))) {
                excess_pct.merge(candidate.feeder(), excess_pct(reasons), Math::min);
            }
        });
        return excess_pct;
    }

    private static double excess_pct(List<RejectionReason> reasons) {
        return reasons.stream()
                .mapToDouble(reason -> reason.actual() - reason.limit())
                .max()
                .orElseThrow();
    }

    /** Judged once per candidate object and duty. */
    Screening screening(Candidate candidate, SupplyDuty duty) {
        return screenings.of(candidate, duty);
    }

    /** Routes and judges candidates; what fails goes to the ledger. */
    List<SourceOption> options(List<Candidate> candidates, SupplyDuty duty) {
        return judge(clock.time("routes", () -> routing.route(candidates)), duty);
    }

    /** The same with routes that keep away from other sources' streets where they can. */
    List<SourceOption> optionsApart(List<Candidate> candidates, SupplyDuty duty, BitSet avoid) {
        return judge(clock.time("routes", () -> routing.routeApart(candidates, avoid)), duty);
    }

    private List<SourceOption> judge(List<RoutedCandidates.Routed> routed, SupplyDuty duty) {
        return clock.time("checks", () -> {
            List<SourceOption> options = new ArrayList<>();
            for (RoutedCandidates.Routed r : routed) {
                r.reason().ifPresent(reason -> ledger.add(r.candidate().point(), reason));
                r.ways().ifPresent(ways -> {
                    Evaluation evaluation = evaluate(r.candidate(), duty, ways);
                    if (evaluation.option().isEmpty()) {
                        ledger.add(r.candidate().point(), evaluation.reasons());
                    }
                    evaluation.option().ifPresent(options::add);
                });
            }
            return options;
        });
    }

    /** The same source on a route that keeps away from streets where it can; empty where there is none or it fails a check. */
    Optional<SourceOption> otherRoute(SourceOption option, BitSet avoid) {
        return routing.findApart(option.candidate(), avoid)
                .flatMap(ways ->
                        evaluate(option.candidate(), option.duty(), ways).option());
    }

    private Evaluation evaluate(Candidate candidate, SupplyDuty duty, Ways ways) {
        return evaluator.evaluate(candidate, duty, ways, screening(candidate, duty), application);
    }
}
