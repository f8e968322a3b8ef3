package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.route.RouteSearchResult;
import org.gridscheme.scheme.route.RouteTarget;
import org.gridscheme.scheme.street.StreetAccess;

/** Routes candidates of one application in one search and says of each without a route why it has none. */
final class RoutedCandidates {

    private final PlanningBase base;
    private final Position customer;
    private final List<StreetAccess> starts;
    private final double bound_m;
    private boolean budgetExhausted;

    RoutedCandidates(PlanningBase base, Position customer, double bound_m) {
        this.base = base;
        this.customer = customer;
        this.bound_m = bound_m;
        starts = base.routes().listAccesses(customer);
    }

    /** A candidate with its route, or with the reason why it has none. */
    record Routed(Candidate candidate, Optional<SupplyRoute> route, Optional<RejectionReason> reason) {}

    /** True when any search of this application gave up before all candidates were decided. */
    boolean budgetExhausted() {
        return budgetExhausted;
    }

    List<Routed> route(List<Candidate> candidates, BitSet avoid) {
        List<Candidate> reachable = new ArrayList<>();
        List<RouteTarget> targets = new ArrayList<>();
        List<Routed> routed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<StreetAccess> access = base.access().find(candidate);
            if (access.isPresent() && !starts.isEmpty()) {
                reachable.add(candidate);
                targets.add(new RouteTarget(candidate.point().position(), access.get()));
            } else {
                routed.add(without(candidate, noStreet(candidate)));
            }
        }
        if (!targets.isEmpty()) {
            addRoutes(routed, reachable, base.routes().find(customer, starts, targets, avoid, bound_m));
        }
        return routed;
    }

    private void addRoutes(List<Routed> routed, List<Candidate> reachable, RouteSearchResult result) {
        budgetExhausted |= result.budgetExhausted();
        for (int i = 0; i < reachable.size(); i++) {
            Candidate candidate = reachable.get(i);
            Optional<SupplyRoute> route = result.routes().get(i);
            routed.add(
                    route.isPresent()
                            ? new Routed(candidate, route, Optional.empty())
                            : without(candidate, noRoute(candidate, result)));
        }
    }

    private static Routed without(Candidate candidate, RejectionReason reason) {
        return new Routed(candidate, Optional.empty(), Optional.of(reason));
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
