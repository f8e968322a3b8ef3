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
import org.gridscheme.scheme.model.Wishes;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetLocator;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * Finds routes of cables by laying cost, and of overhead lines by length. Built once per grid version; thread-safe: each search borrows a workspace from a
 * pool. One call settles all targets of one customer in one bounded search.
 */
public final class RouteFinder {

    private final StreetNetwork streets;
    private final LayingCosts costs;
    private final StreetBridges bridges;
    private final LineWays cables;
    private final UnhinderedPaths shortest;
    private final Optional<LineWays> overhead;
    private final StreetLocator locator;
    private final RuleBook rules;
    private final double leastCost_perMetre;
    private final ConcurrentLinkedQueue<SearchWorkspace> workspaces = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<PairWorkspace> pairWorkspaces = new ConcurrentLinkedQueue<>();

    private RouteFinder(
            StreetNetwork streets,
            LayingCosts costs,
            StreetBridges bridges,
            LineWays cables,
            UnhinderedPaths shortest,
            Optional<LineWays> overhead,
            RuleBook rules) {
        this.streets = streets;
        this.costs = costs;
        this.bridges = bridges;
        this.cables = cables;
        this.shortest = shortest;
        this.overhead = overhead;
        this.rules = rules;
        locator = new StreetLocator(streets);
        leastCost_perMetre = costs.leastPerMetre();
    }

    /**
     * Prepares laying methods and costs of every street edge: O(edges + ducts + restricted areas near them).
     *
     * @param overheadLines whether any may be asked for; their ways are prepared as well then
     */
    public static RouteFinder create(
            StreetNetwork streets,
            List<Duct> ducts,
            List<RestrictedArea> restricted,
            AreaLookup areas,
            RuleBook rules,
            PriceBook prices,
            boolean overheadLines) {
        StreetLaying laying = new StreetLayingPlanner(streets, rules.routes())
                .plan(
                        ducts,
                        restricted,
                        edge -> areas.areaAt(streets.edgeGrid().positionAt(edge, streets.length_m(edge) / 2)));
        LayingCosts costs = new LayingCostsBuilder(streets, laying, rules, prices).build();
        return new RouteFinder(
                streets,
                costs,
                new StreetBridges(streets, costs),
                LineWays.of(
                        LaidStreets.of(streets, costs),
                        UnhinderedPaths::prepared,
                        new RouteAssembler(streets, laying, rules)),
                UnhinderedPaths.prepared(LaidStreets.of(streets, costs.byLength())),
                overheadLines ? Optional.of(overhead(streets, laying.onPoles(), rules)) : Optional.empty(),
                rules);
    }

    private static LineWays overhead(StreetNetwork streets, StreetLaying poles, RuleBook rules) {
        return LineWays.of(
                LaidStreets.of(streets, new OverheadCosts(streets, poles, rules).build()),
                UnhinderedPaths::prepared,
                RouteAssembler.ofOverheadLines(streets, poles, rules));
    }

    /**
     * The same streets for one request without those an applicant forbids. O(edges); its searches cost what a search without
     * prepared hierarchy does. What was the only way between two sides before still is.
     */
    public RouteFinder without(Wishes wishes) {
        double reach_m = rules.routes().offStreetMax_m().value();
        BitSet forbidden = new ForbiddenStreets(streets, locator).edges(wishes, reach_m);
        LayingCosts allowed = costs.without(forbidden);
        return new RouteFinder(
                streets,
                allowed,
                bridges,
                cables.without(forbidden),
                UnhinderedPaths.unprepared(LaidStreets.of(streets, allowed.byLength())),
                overhead.map(ways -> ways.without(forbidden)),
                rules);
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
        List<StreetAccess> nearest =
                locator.listNearest(device, 1, rules.routes().offStreetMax_m().value(), e -> !costs.forbidden(e));
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest.get(0));
    }

    /**
     * Routes of one customer, to be closed after use.
     *
     * @param bound_m longest route
     */
    public CustomerRoutes routesOf(Position customer, double bound_m) {
        return new CustomerRoutes(this, customer, listAccesses(customer), bound_m);
    }

    /** The streets of a route and those beside it, in which a cable would be no different way. */
    public RouteCorridor corridor(SupplyRoute route) {
        return RouteCorridor.of(
                streets, route, rules.routes().alternativeApart_m().value());
    }

    /** Laying cost of a metre where it is cheapest: no way between two places costs less than their distance times this. */
    public double leastCost_perMetre() {
        return leastCost_perMetre;
    }

    LineWays cables() {
        return cables;
    }

    /** Empty where none can be asked for. */
    Optional<LineWays> overhead() {
        return overhead;
    }

    /** Of cables. */
    UnhinderedPaths shortest() {
        return shortest;
    }

    UnavoidableStreets unavoidable(List<StreetAccess> starts) {
        return new UnavoidableStreets(bridges, starts);
    }

    ChargeForSharing chargeForSharing(UnavoidableStreets unavoidable) {
        return new ChargeForSharing(unavoidable, rules.routes().overlapPenalty().value());
    }

    /** A search for pairs of paths of one customer, with arrays to be given back. */
    PairSearch borrowPairSearch(List<StreetAccess> starts, UnavoidableStreets unavoidable, SweepSearch unhindered) {
        PairWorkspace idle = pairWorkspaces.poll();
        PairWorkspace work = idle != null ? idle : new PairWorkspace(streets.junctionCount(), streets.edgeCount());
        double penalty = rules.routes().overlapPenalty().value();
        return new PairSearch(cables.laid(), unavoidable, penalty, starts, unhindered.sweep(), work, budget());
    }

    void giveBack(PairSearch search) {
        pairWorkspaces.add(search.work());
    }

    /** One bounded search for routes that keep away from edges in use; they cost the overlap penalty more. */
    RouteSearchResult find(
            LineWays ways,
            Position customer,
            List<StreetAccess> starts,
            List<RouteTarget> targets,
            BitSet avoid,
            double bound_m) {
        SearchWorkspace work = borrowWorkspace();
        try {
            double factor = rules.routes().overlapPenalty().value();
            LayingCosts prices = ways.laid().costs();
            CorridorSearch search = new CorridorSearch(streets, prices, work, avoid, factor, bound_m, budget());
            List<StreetAccess> ends = targets.stream().map(RouteTarget::access).toList();
            List<Optional<CorridorPath>> paths = search.search(starts, ends);
            List<Optional<SupplyRoute>> routes = new ArrayList<>(paths.size());
            for (int t = 0; t < paths.size(); t++) {
                RouteTarget target = targets.get(t);
                routes.add(paths.get(t).map(path -> ways.assemble(path, customer, target)));
            }
            return new RouteSearchResult(routes, search.budgetExhausted(), search.settled());
        } finally {
            workspaces.add(work);
        }
    }

    /**
     * One search for a path that keeps away from edges in use; they cost the overlap penalty more.
     *
     * @param unhindered of the same ways and starts
     */
    WaySearchResult findBeside(
            LineWays ways, List<StreetAccess> starts, SweepSearch unhindered, StreetAccess end, BitSet inUse) {
        SearchWorkspace work = borrowWorkspace();
        try {
            double factor = rules.routes().overlapPenalty().value();
            WayBeside search = new WayBeside(ways.laid(), unhindered.sweep(), starts, work, inUse, factor, budget());
            return new WaySearchResult(search.find(end), search.budgetExhausted(), search.asked());
        } finally {
            workspaces.add(work);
        }
    }

    private SearchWorkspace borrowWorkspace() {
        SearchWorkspace idle = workspaces.poll();
        return idle != null ? idle : new SearchWorkspace(streets.junctionCount(), streets.edgeCount());
    }

    private int budget() {
        return (int) rules.search().settledJunctions().value();
    }
}
