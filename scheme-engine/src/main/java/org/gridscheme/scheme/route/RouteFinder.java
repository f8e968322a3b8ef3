package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetLocator;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * Finds cable routes by laying cost. Built once per grid version; thread-safe: each search borrows a workspace from a
 * pool. One call settles all targets of one customer in one bounded search.
 */
public final class RouteFinder {

    private final StreetNetwork streets;
    private final LayingCosts costs;
    private final UnhinderedPaths cheapest;
    private final UnhinderedPaths shortest;
    private final RouteAssembler assembler;
    private final StreetLocator locator;
    private final RuleBook rules;
    private final ConcurrentLinkedQueue<SearchWorkspace> workspaces = new ConcurrentLinkedQueue<>();

    private RouteFinder(StreetNetwork streets, StreetLaying laying, RuleBook rules, PriceBook prices) {
        this.streets = streets;
        this.rules = rules;
        costs = new LayingCostsBuilder(streets, laying, rules, prices).build();
        cheapest = new UnhinderedPaths(streets, costs);
        shortest = new UnhinderedPaths(streets, costs.byLength());
        assembler = new RouteAssembler(streets, laying, rules);
        locator = new StreetLocator(streets);
    }

    /** Prepares laying methods and costs of every street edge: O(edges + ducts + restricted areas near them). */
    public static RouteFinder create(
            StreetNetwork streets,
            List<Duct> ducts,
            List<RestrictedArea> restricted,
            AreaLookup areas,
            RuleBook rules,
            PriceBook prices) {
        StreetLaying laying = new StreetLayingPlanner(streets, rules.routes())
                .plan(
                        ducts,
                        restricted,
                        edge -> areas.areaAt(streets.edgeGrid().positionAt(edge, streets.length_m(edge) / 2)));
        return new RouteFinder(streets, laying, rules, prices);
    }

    /**
     * Street accesses of a customer's place, nearest first; empty where no usable street is near enough. A farther street
     * counts only when it is not much farther: the cable follows the street, not the neighbour's garden.
     */
    public List<StreetAccess> listAccesses(Position customer) {
        List<StreetAccess> nearest = locator.listNearest(
                customer,
                (int) rules.search().customerAccesses().value(),
                rules.routes().offStreetMax_m().value(),
                e -> !costs.forbidden(e));
        double detour_m = rules.search().accessDetour_m().value();
        return nearest.stream()
                .filter(a -> a.leg_m() <= nearest.get(0).leg_m() + detour_m)
                .toList();
    }

    /** Street access of a device, within the rulebook's longest leg. */
    public Optional<StreetAccess> findAccess(Position device) {
        return locator
                .listNearest(device, 1, rules.routes().offStreetMax_m().value(), e -> !costs.forbidden(e))
                .stream()
                .findFirst();
    }

    /**
     * Routes from the customer to every target. Where nothing is to be avoided and the cheapest way is longer than the bound,
     * the shortest one is taken if that is within it, so that a target without a route has none within the bound.
     *
     * @param customer the customer's place
     * @param starts its street accesses
     * @param targets connection points with their street access
     * @param avoid street edges of another source's route; they cost the rulebook's overlap penalty more
     * @param bound_m longest route
     */
    public RouteSearchResult find(
            Position customer, List<StreetAccess> starts, List<RouteTarget> targets, BitSet avoid, double bound_m) {
        List<StreetAccess> ends = targets.stream().map(RouteTarget::access).toList();
        return avoid.isEmpty()
                ? assembled(findUnhindered(starts, ends, bound_m), false, 0, customer, targets)
                : findHindered(customer, starts, targets, ends, avoid, bound_m);
    }

    private List<Optional<CorridorPath>> findUnhindered(
            List<StreetAccess> starts, List<StreetAccess> ends, double bound_m) {
        List<Optional<CorridorPath>> paths = new ArrayList<>(cheapest.find(starts, ends));
        List<Integer> tooLong = new ArrayList<>();
        for (int t = 0; t < ends.size(); t++) {
            if (paths.get(t).filter(path -> path.length_m() > bound_m).isPresent()) {
                tooLong.add(t);
            }
        }
        if (!tooLong.isEmpty()) {
            List<Optional<CorridorPath>> shorter =
                    shortest.find(starts, tooLong.stream().map(ends::get).toList());
            for (int i = 0; i < tooLong.size(); i++) {
                paths.set(tooLong.get(i), shorter.get(i).filter(path -> path.length_m() <= bound_m));
            }
        }
        return paths;
    }

    private RouteSearchResult findHindered(
            Position customer,
            List<StreetAccess> starts,
            List<RouteTarget> targets,
            List<StreetAccess> ends,
            BitSet avoid,
            double bound_m) {
        SearchWorkspace borrowed = workspaces.poll();
        SearchWorkspace work =
                borrowed != null ? borrowed : new SearchWorkspace(streets.junctionCount(), streets.edgeCount());
        try {
            double factor = rules.routes().overlapPenalty().value();
            CorridorSearch search = new CorridorSearch(streets, costs, work, avoid, factor, bound_m, budget());
            List<Optional<CorridorPath>> paths = search.search(starts, ends);
            return assembled(paths, search.budgetExhausted(), search.settled(), customer, targets);
        } finally {
            workspaces.add(work);
        }
    }

    private RouteSearchResult assembled(
            List<Optional<CorridorPath>> paths,
            boolean exhausted,
            int settled,
            Position customer,
            List<RouteTarget> targets) {
        List<Optional<SupplyRoute>> routes = new ArrayList<>(paths.size());
        for (int t = 0; t < paths.size(); t++) {
            Position device = targets.get(t).position();
            routes.add(paths.get(t).map(path -> assembler.assemble(path, customer, device)));
        }
        return new RouteSearchResult(routes, exhausted, settled);
    }

    private int budget() {
        return (int) rules.search().settledJunctions().value();
    }
}
