package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.Wishes;
import org.gridscheme.scheme.route.CustomerRoutes;
import org.gridscheme.scheme.route.RouteFinder;
import org.gridscheme.scheme.route.RoutePair;
import org.gridscheme.scheme.route.RouteSearchResult;
import org.gridscheme.scheme.route.RouteTarget;
import org.gridscheme.scheme.street.StreetAccess;

/**
 * Routes the candidates of one application and says of each without a route why it has none. The route that keeps away from
 * nothing stands in where one that keeps away would be longer than the bound. To be closed after use.
 */
final class RoutedCandidates implements AutoCloseable {

    private final PlanningBase base;
    private final DeviceAccess access;
    private final CustomerRoutes routes;
    private final double bound_m;
    private final double leastCost_perMetre;
    private final Map<Candidate, Optional<RouteTarget>> targets = new IdentityHashMap<>();

    /** The same without the applicant's wishes, to tell whether these are why there is no route. */
    private final Optional<RoutedCandidates> unbound;

    private RoutedCandidates(
            PlanningBase base,
            RouteFinder finder,
            DeviceAccess access,
            Position customer,
            double bound_m,
            Optional<RoutedCandidates> unbound) {
        this.base = base;
        this.access = access;
        this.bound_m = bound_m;
        this.unbound = unbound;
        routes = finder.routesOf(customer, bound_m);
        leastCost_perMetre = finder.leastCost_perMetre();
    }

    /** Routes of an application, where it forbids streets without those. */
    static RoutedCandidates of(PlanningBase base, SupplyApplication application, double bound_m) {
        Position customer = application.place();
        RoutedCandidates unbound =
                new RoutedCandidates(base, base.routes(), base.access(), customer, bound_m, Optional.empty());
        Wishes wishes = application.options().wishes();
        if (!wishes.boundStreets()) {
            return unbound;
        }
        RouteFinder finder = base.routes().without(wishes);
        DeviceAccess access = new DeviceAccess(base.context().grid().nodeCount(), finder);
        return new RoutedCandidates(base, finder, access, customer, bound_m, Optional.of(unbound));
    }

    /** A candidate with its ways, or with the reason why it has none. */
    record Routed(Candidate candidate, Optional<Ways> ways, Optional<RejectionReason> reason) {

        static Routed along(Candidate candidate, Ways ways) {
            return new Routed(candidate, Optional.of(ways), Optional.empty());
        }

        static Routed without(Candidate candidate, RejectionReason reason) {
            return new Routed(candidate, Optional.empty(), Optional.of(reason));
        }
    }

    /** True when any search of this application gave up before everything was decided. */
    boolean budgetExhausted() {
        return routes.budgetExhausted();
    }

    @Override
    public void close() {
        routes.close();
        unbound.ifPresent(RoutedCandidates::close);
    }

    /** Routes that keep away from nothing, in the order of the candidates. */
    List<Routed> route(List<Candidate> candidates) {
        List<Routed> routed = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Optional<RouteTarget> target = target(candidate);
            routed.add(
                    target.isEmpty()
                            ? Routed.without(candidate, withoutWishes(candidate, noStreet(candidate)))
                            : routes.find(target.get())
                                    .map(route -> Routed.along(candidate, ways(candidate, route)))
                                    .orElseGet(() ->
                                            Routed.without(candidate, withoutWishes(candidate, tooLong(candidate)))));
        }
        return routed;
    }

    /**
     * Routes of two candidates that are cheapest together.
     *
     * @throws java.util.NoSuchElementException when one of them has no route at all
     */
    RoutePair pair(Candidate first, Candidate second) {
        return routes.findPair(target(first).orElseThrow(), target(second).orElseThrow());
    }

    /** Routes that keep away from other sources' streets where they can, in the order of the candidates. */
    List<Routed> routeApart(List<Candidate> candidates, BitSet avoid) {
        List<RouteTarget> targets = new ArrayList<>();
        candidates.forEach(candidate -> target(candidate).ifPresent(targets::add));
        RouteSearchResult result = routes.findApart(targets, avoid);
        List<Routed> routed = new ArrayList<>(candidates.size());
        int next = 0;
        for (Candidate candidate : candidates) {
            Optional<RouteTarget> target = target(candidate);
            if (target.isEmpty()) {
                routed.add(Routed.without(candidate, withoutWishes(candidate, noStreet(candidate))));
            } else {
                Optional<SupplyRoute> apart = result.routes().get(next++);
                routed.add(apart.or(() -> routes.find(target.get()))
                        .map(route -> Routed.along(candidate, waysApart(route, target.get(), avoid)))
                        .orElseGet(
                                () -> Routed.without(candidate, withoutWishes(candidate, noRoute(candidate, result)))));
            }
        }
        return routed;
    }

    /** Ways that keep away from streets where they can, within the bound; nothing stands in for them. */
    Optional<Ways> findApart(Candidate candidate, BitSet avoid) {
        return target(candidate).flatMap(target -> routes.findApart(List.of(target), avoid)
                .routes()
                .get(0)
                .map(cable -> new Ways(cable, () -> routes.findOverheadApart(target, avoid))));
    }

    private Ways waysApart(SupplyRoute cable, RouteTarget target, BitSet avoid) {
        return new Ways(cable, () -> routes.findOverheadApart(target, avoid).or(() -> routes.findOverhead(target)));
    }

    /** The way of a line that keeps away from nothing. */
    Optional<SupplyRoute> find(Candidate candidate, LineKind kind) {
        return target(candidate).flatMap(target -> routes.find(kind, target));
    }

    /** One that keeps away from the streets of another source's route where it can. */
    Optional<SupplyRoute> findBeside(Candidate candidate, LineKind kind, SupplyRoute other) {
        return target(candidate).flatMap(target -> routes.findBeside(kind, target, other));
    }

    /** What the second of two cables costs more for the streets they share and need not. */
    double chargeForCables(SupplyRoute a, SupplyRoute b) {
        return routes.chargeForCables(a, b);
    }

    /** The same for an overhead line, as metres of it. */
    double chargeForPoles_m(SupplyRoute a, SupplyRoute b) {
        return routes.chargeForPoles_m(a, b);
    }

    /** A cable's way that was found, and that of an overhead line, which keeps away from nothing. */
    private Ways ways(Candidate candidate, SupplyRoute cable) {
        return new Ways(cable, () -> target(candidate).flatMap(routes::findOverhead));
    }

    /** What laying the cheapest cable there costs, infinite where no street leads. */
    double layingCost(Candidate candidate) {
        return target(candidate).map(routes::cost).orElse(Double.POSITIVE_INFINITY);
    }

    /** Length of the shortest way of poles there, infinite where none may be built. */
    double overheadLength_m(Candidate candidate) {
        return target(candidate).map(routes::overheadLength_m).orElse(Double.POSITIVE_INFINITY);
    }

    /** No cable's way there can cost less, known without looking for one. */
    double leastLayingCost(Candidate candidate) {
        return candidate.straight_m() * leastCost_perMetre;
    }

    /** A place that has got its name meets the street where it did before. */
    void named(Candidate candidate, Candidate named) {
        Optional<RouteTarget> target = targets.get(candidate);
        if (target != null) {
            targets.put(named, target);
        }
    }

    /** Asked for once per candidate object. */
    private Optional<RouteTarget> target(Candidate candidate) {
        return targets.computeIfAbsent(candidate, this::findTarget);
    }

    private Optional<RouteTarget> findTarget(Candidate candidate) {
        if (!routes.reachesStreet()) {
            return Optional.empty();
        }
        Optional<StreetAccess> place = access.find(candidate);
        return place.map(a -> new RouteTarget(candidate.point().position(), a));
    }

    /** The wish itself where there is a route without it. */
    private RejectionReason withoutWishes(Candidate candidate, RejectionReason reason) {
        return unbound.filter(free -> free.hasRoute(candidate))
                .map(free ->
                        Reasons.plain("wish.forbidden-route", candidate.point().id()))
                .orElse(reason);
    }

    private boolean hasRoute(Candidate candidate) {
        return target(candidate).flatMap(routes::find).isPresent();
    }

    private RejectionReason noStreet(Candidate candidate) {
        String element = routes.reachesStreet() ? candidate.point().id() : "customer";
        return Reasons.withLimit(
                "route.no-street", Double.NaN, base.rules().routes().offStreetMax_m(), element);
    }

    private RejectionReason noRoute(Candidate candidate, RouteSearchResult result) {
        return result.budgetExhausted()
                ? Reasons.withLimit(
                        "limit.search-budget",
                        result.settled(),
                        base.rules().search().settledJunctions(),
                        candidate.point().id())
                : tooLong(candidate);
    }

    private RejectionReason tooLong(Candidate candidate) {
        return Reasons.withLimit(
                "route.too-long", Double.NaN, bound_m, "m", candidate.point().id());
    }
}
