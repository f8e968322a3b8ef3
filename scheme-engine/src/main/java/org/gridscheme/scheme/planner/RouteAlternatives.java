package org.gridscheme.scheme.planner;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.RouteAlternative;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.route.RouteCorridor;
import org.gridscheme.scheme.route.RouteFinder;
import org.gridscheme.scheme.rulebook.RouteRules;

/**
 * For shown schemes with one source a really different route: the cheapest where the corridor of the first costs the overlap penalty
 * more, if it shares little enough, passes the checks of a source and costs little enough more. One bounded search for each, and
 * nothing at all where nobody asks.
 */
final class RouteAlternatives {

    private final RouteFinder routes;
    private final RouteRules rules;
    private final SourceSearch search;
    private final SchemeAssembler assembler;
    private final boolean wanted;
    private final Map<String, SourceOption> options = new HashMap<>();

    RouteAlternatives(PlanningBase base, SourceSearch search, SchemeAssembler assembler, PlanningOptions asked) {
        routes = base.routes();
        rules = base.rules().routes();
        this.search = search;
        this.assembler = assembler;
        wanted = asked.alternatives() && rules.alternatives().value() >= 1;
    }

    /** Whether the request asks for any and the rulebook allows it. */
    boolean wanted() {
        return wanted;
    }

    /** Notes what a scheme with one source is made of. */
    void note(SourceOption option) {
        if (wanted) {
            options.put(RejectionLedger.key(option.candidate().point()), option);
        }
    }

    /** The same schemes, with a different route where there is one; those with several sources keep theirs apart already. */
    List<SupplyScheme> of(List<SupplyScheme> schemes) {
        return schemes.stream().map(this::of).toList();
    }

    private SupplyScheme of(SupplyScheme scheme) {
        SupplySource source = scheme.sources().get(0);
        SourceOption option = options.get(RejectionLedger.key(source.connectionPoint()));
        if (scheme.sources().size() > 1 || option == null || source.switching().isPresent()) {
            return scheme;
        }
        return find(option)
                .map(other -> scheme.with(List.of(source.with(other)), scheme.checks()))
                .orElse(scheme);
    }

    private Optional<RouteAlternative> find(SourceOption option) {
        RouteCorridor first = routes.corridor(option.route());
        return search.otherRoute(option, first.streets())
                .filter(other -> isDifferent(first, other.route()))
                .flatMap(other -> priced(option, other, first.shared_pct(other.route())));
    }

    private boolean isDifferent(RouteCorridor first, SupplyRoute other) {
        return first.own_m(other) >= rules.alternativeOwn_m().value()
                && first.shared_pct(other) <= rules.alternativeShared_pct().value();
    }

    private Optional<RouteAlternative> priced(SourceOption option, SourceOption other, double shared_pct) {
        BigDecimal cost = assembler.worksCost(option);
        BigDecimal extra = assembler.worksCost(other).subtract(cost);
        double extra_pct = 100 * extra.doubleValue() / cost.doubleValue();
        return extra_pct <= rules.alternativeExtra_pct().value()
                ? Optional.of(new RouteAlternative(other.route(), other.cable(), extra, shared_pct))
                : Optional.empty();
    }
}
