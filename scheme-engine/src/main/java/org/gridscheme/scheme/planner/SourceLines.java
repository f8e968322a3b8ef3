package org.gridscheme.scheme.planner;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.route.RoutePair;

/** Which lines the sources of one application may have beside the one each has alone, designed and judged once. */
final class SourceLines {

    private final SourceEvaluator evaluator;
    private final SupplyApplication application;
    private final Screenings screenings;
    private final RoutedCandidates routing;
    private final PlanningClock clock;
    private final Map<SourceOption, Map<SupplyRoute, Optional<SourceOption>>> along = new IdentityHashMap<>();

    SourceLines(
            SourceEvaluator evaluator,
            SupplyApplication application,
            Screenings screenings,
            RoutedCandidates routing,
            PlanningClock clock) {
        this.evaluator = evaluator;
        this.application = application;
        this.screenings = screenings;
        this.routing = routing;
        this.clock = clock;
    }

    /** Whether the rules let a source go on poles and there is a way for them. */
    boolean mayGoOnPoles(SourceOption source) {
        return SourceEvaluator.mayBeOverhead(source.candidate(), source.duty(), application)
                && routing.find(source.candidate(), LineKind.OVERHEAD).isPresent();
    }

    /** The source with a line of a kind on the way that keeps away from nothing; empty where it does not pass its checks. */
    Optional<SourceOption> own(SourceOption source, LineKind kind) {
        return source.choice().kind() == kind
                ? Optional.of(source)
                : routing.find(source.candidate(), kind).flatMap(way -> along(source, kind, way));
    }

    /** The source with its line on a way that keeps away from the streets of another's; empty where it cannot or does not pass its checks. */
    Optional<SourceOption> beside(SourceOption source, SourceOption other) {
        LineKind kind = source.choice().kind();
        return clock.time("routes", () -> routing.findBeside(source.candidate(), kind, other.route()))
                .flatMap(way -> along(source, kind, way));
    }

    /** Two sources with cables that keep away from each other; empty where these go their own ways. */
    Optional<List<SourceOption>> cablesApart(SourceOption first, SourceOption second) {
        RoutePair pair = clock.time("routes", () -> routing.pair(first.candidate(), second.candidate()));
        return pair.apart()
                ? along(first, LineKind.CABLE, pair.first()).flatMap(a -> along(second, LineKind.CABLE, pair.second())
                        .map(b -> List.of(a, b)))
                : Optional.empty();
    }

    /** Judged once per option and route; the option itself where it lies along this very route already. */
    private Optional<SourceOption> along(SourceOption source, LineKind kind, SupplyRoute way) {
        return source.choice().kind() == kind && source.route().equals(way)
                ? Optional.of(source)
                : along.computeIfAbsent(source, s -> new IdentityHashMap<>())
                        .computeIfAbsent(way, route -> led(source, kind, route));
    }

    private Optional<SourceOption> led(SourceOption source, LineKind kind, SupplyRoute route) {
        Screening screening = screenings.of(source.candidate(), source.duty());
        return clock.time("checks", () -> evaluator
                .evaluate(source.candidate(), source.duty(), kind, route, screening, application)
                .option());
    }
}
