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
        Map<Position, RejectionReason> failed = new HashMap<>();
        List<Candidate> open = new ArrayList<>();
        List<RouteTarget> targets = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Position place = candidate.point().position();
            if (known.containsKey(place)) {
                continue;
            }
            Optional<StreetAccess> access = base.access().find(candidate);
            if (access.isPresent() && !starts.isEmpty()) {
                open.add(candidate);
                targets.add(new RouteTarget(place, access.get()));
            } else {
                failed.put(place, noStreet(candidate));
            }
        }
        if (!targets.isEmpty()) {
            sort(open, base.routes().find(customer, starts, targets, avoid, bound_m), known, failed);
        }
        return candidates.stream().map(c -> routed(c, known, failed)).toList();
    }

    private void sort(
            List<Candidate> open,
            RouteSearchResult result,
            Map<Position, SupplyRoute> known,
            Map<Position, RejectionReason> failed) {
        budgetExhausted |= result.budgetExhausted();
        for (int i = 0; i < open.size(); i++) {
            Candidate candidate = open.get(i);
            Position place = candidate.point().position();
            Optional<SupplyRoute> route = result.routes().get(i);
            SupplyRoute straightOn = unhindered.get(place);
            if (route.isPresent()) {
                known.put(place, route.get());
            } else if (straightOn != null) {
                known.put(place, straightOn);
            } else {
                failed.put(place, noRoute(candidate, result));
            }
        }
    }

    private static Routed routed(
            Candidate candidate, Map<Position, SupplyRoute> known, Map<Position, RejectionReason> failed) {
        Position place = candidate.point().position();
        SupplyRoute route = known.get(place);
        if (route != null) {
            return Routed.along(candidate, route);
        }
        RejectionReason reason = failed.get(place);
        if (reason == null) {
            throw new IllegalStateException("neither route nor reason for " + candidate.point());
        }
        return Routed.without(candidate, reason);
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
