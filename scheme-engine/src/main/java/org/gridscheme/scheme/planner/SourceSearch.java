package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.scheme.candidate.CandidateScreen;
import org.gridscheme.scheme.candidate.CandidateSelection;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.route.RoutePair;

/** Finds, routes and judges the candidates of one application at one voltage for one duty. */
final class SourceSearch {

    private final PlanningBase base;
    private final SourceEvaluator evaluator;
    private final SupplyApplication application;
    private final RoutedCandidates routing;
    private final double radius_m;
    private final RejectionLedger ledger;
    private final PlanningClock clock;
    private final Map<SupplyDuty, Map<Candidate, Screening>> screenings = new HashMap<>();
    private int examined;

    SourceSearch(
            PlanningBase base,
            SourceEvaluator evaluator,
            SupplyApplication application,
            RoutedCandidates routing,
            double radius_m,
            RejectionLedger ledger,
            PlanningClock clock) {
        this.base = base;
        this.evaluator = evaluator;
        this.application = application;
        this.routing = routing;
        this.radius_m = radius_m;
        this.ledger = ledger;
        this.clock = clock;
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

    /** Candidates that pass the cheap screens for a duty, nearest first. */
    List<Candidate> candidates(double voltage_kV, SupplyDuty duty) {
        CandidateSelection selection = clock.time("candidates", () -> base.finder()
                .find(application.place(), radius_m, kV -> kV == voltage_kV, new DutyScreen(duty)));
        examined += selection.examined();
        ledger.addAll(selection.refused());
        return selection.fit();
    }

    /** The screens of a duty. */
    private final class DutyScreen implements CandidateScreen {

        private final SupplyDuty duty;

        DutyScreen(SupplyDuty duty) {
            this.duty = duty;
        }

        @Override
        public boolean wants(Candidate candidate) {
            Set<String> wanted = application.options().onlyPoints();
            return wanted.isEmpty() || wanted.contains(candidate.point().id());
        }

        @Override
        public Judgement judge(Candidate candidate) {
            Screening screening = screening(candidate, duty);
            return new Judgement(
                    screening.reasons(),
                    !screening.feeder().reasons().isEmpty(),
                    !screening.kind().reasons().isEmpty());
        }
    }

    /** Judged once per candidate object and duty. */
    private Screening screening(Candidate candidate, SupplyDuty duty) {
        return screenings
                .computeIfAbsent(duty, d -> new IdentityHashMap<>())
                .computeIfAbsent(candidate, c -> evaluator.screen(c, duty, application));
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
                r.route().ifPresent(route -> {
                    Evaluation evaluation = evaluate(r.candidate(), duty, route);
                    if (evaluation.option().isEmpty()) {
                        ledger.add(r.candidate().point(), evaluation.reasons());
                    }
                    evaluation.option().ifPresent(options::add);
                });
            }
            return options;
        });
    }

    private Evaluation evaluate(Candidate candidate, SupplyDuty duty, SupplyRoute route) {
        return evaluator.evaluate(candidate, duty, route, screening(candidate, duty), application);
    }

    /**
     * Two sources with the routes that are cheapest together; with their own routes where one of them would not pass its
     * checks otherwise.
     */
    List<SourceOption> together(SourceOption first, SourceOption second) {
        RoutePair pair = clock.time("routes", () -> routing.pair(first.candidate(), second.candidate()));
        if (!pair.apart()) {
            return List.of(first, second);
        }
        return clock.time("checks", () -> {
            Optional<SourceOption> a =
                    evaluate(first.candidate(), first.duty(), pair.first()).option();
            Optional<SourceOption> b =
                    evaluate(second.candidate(), second.duty(), pair.second()).option();
            return a.isPresent() && b.isPresent() ? List.of(a.get(), b.get()) : List.of(first, second);
        });
    }
}
