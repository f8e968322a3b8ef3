package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.route.RouteSearchResult;
import org.gridscheme.scheme.route.RouteTarget;
import org.gridscheme.scheme.street.StreetAccess;

/**
 * Routes candidates of one application in one search and says of each without a route why it has none. A route that keeps
 * away from nothing is found once per place and kept for the other voltages and sourcing plans of the application; it also
 * stands in where a route that keeps away would be longer than the bound.
 */
final class RoutedCandidates {

    private final PlanningBase base;
    private final Position customer;
    private final List<StreetAccess> starts;
    private final double bound_m;
    private final Map<Position, SupplyRoute> unhindered = new HashMap<>();
    private boolean budgetExhausted;

    RoutedCandidates(PlanningBase base, Position customer, double bound_m) {
        this.base = base;
        this.customer = customer;
        this.bound_m = bound_m;
        starts = base.routes().listAccesses(customer);
    }

    /** A candidate with its route, or with the reason why it has none. */
    record Routed(Candidate candidate, Optional<SupplyRoute> route, Optional<RejectionReason> reason) {

        static Routed along(Candidate candidate, SupplyRoute route) {
            return new Routed(candidate, Optional.of(route), Optional.empty());
        }

        static Routed without(Candidate candidate, RejectionReason reason) {
            return new Routed(candidate, Optional.empty(), Optional.of(reason));
        }
    }

    /** True when any search of this application gave up before all candidates were decided. */
    boolean budgetExhausted() {
        return budgetExhausted;
    }

    /** In the order of the candidates. */
    List<Routed> route(List<Candidate> candidates, BitSet avoid) {
        Map<Position, SupplyRoute> known = avoid.isEmpty() ? unhindered : new HashMap<>();
        List<RouteTarget> targets = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Position place = candidate.point().position();
            Optional<StreetAccess> access = access(candidate);
            if (access.isPresent() && !known.containsKey(place)) {
                targets.add(new RouteTarget(place, access.get()));
            }
        }
        Optional<RouteSearchResult> result = Optional.empty();
        if (!targets.isEmpty()) {
            result = Optional.of(base.routes().find(customer, starts, targets, avoid, bound_m));
            keep(targets, result.get(), known);
        }
        List<Routed> routed = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            routed.add(routed(candidate, known, result));
        }
        return routed;
    }

    private Optional<StreetAccess> access(Candidate candidate) {
        return starts.isEmpty() ? Optional.empty() : base.access().find(candidate);
    }

    private void keep(List<RouteTarget> targets, RouteSearchResult result, Map<Position, SupplyRoute> known) {
        budgetExhausted |= result.budgetExhausted();
        for (int i = 0; i < targets.size(); i++) {
            Position place = targets.get(i).position();
            SupplyRoute route = result.routes().get(i).orElse(unhindered.get(place));
            if (route != null) {
                known.put(place, route);
            }
        }
    }

    private Routed routed(Candidate candidate, Map<Position, SupplyRoute> known, Optional<RouteSearchResult> result) {
        SupplyRoute route = known.get(candidate.point().position());
        if (route != null) {
            return Routed.along(candidate, route);
        }
        boolean searched = result.isPresent() && access(candidate).isPresent();
        return Routed.without(candidate, searched ? noRoute(candidate, result.get()) : noStreet(candidate));
    }

    private RejectionReason noStreet(Candidate candidate) {
        String element = starts.isEmpty() ? "customer" : candidate.point().id();
        return Reasons.withLimit(
                "route.no-street", Double.NaN, base.rules().routes().offStreetMax_m(), element);
    }

    private RejectionReason noRoute(Candidate candidate, RouteSearchResult result) {
        String element = candidate.point().id();
        return result.budgetExhausted()
                ? Reasons.withLimit(
                        "limit.search-budget",
                        result.settled(),
                        base.rules().search().settledJunctions(),
                        element)
                : Reasons.withLimit("route.too-long", Double.NaN, bound_m, "m", element);
    }
}
