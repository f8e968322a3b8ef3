package org.gridscheme.scheme.route;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.street.StreetAccess;
import org.jspecify.annotations.Nullable;

/**
 * Routes of cables and overhead lines from one customer to any number of connection points. The costs to the whole city are found once, on first
 * use; each route then costs its own length. Not thread-safe; to be closed, which gives the arrays back for the next one.
 */
public final class CustomerRoutes implements AutoCloseable {

    private final RouteFinder finder;
    private final Position customer;
    private final double bound_m;
    private final List<StreetAccess> starts;
    private final Map<RouteTarget, Optional<Found>> found = new HashMap<>();
    private final Map<RouteTarget, Optional<SupplyRoute>> foundOverhead = new HashMap<>();
    private final Map<TwoTargets, RoutePair> pairs = new HashMap<>();
    private final Map<RouteTarget, Map<CorridorPath, SupplyRoute>> ofPairs = new HashMap<>();
    private final Map<Beside, WaysBeside> beside = new HashMap<>();
    private final UnavoidableStreets unavoidable;
    private @Nullable SweepSearch cheapest;
    private @Nullable SweepSearch shortest;
    private @Nullable SweepSearch overhead;
    private @Nullable PairSearch pairSearch;
    private boolean budgetExhausted;

    CustomerRoutes(RouteFinder finder, Position customer, List<StreetAccess> starts, double bound_m) {
        this.finder = finder;
        this.customer = customer;
        this.starts = List.copyOf(starts);
        this.bound_m = bound_m;
        unavoidable = finder.unavoidable(this.starts);
    }

    /** Several bays may be at one place, and many pairs of them one pair of targets. */
    private record TwoTargets(RouteTarget first, RouteTarget second) {}

    /** A line that is led beside others. */
    private record Beside(LineKind kind, RouteTarget target) {}

    /** @param cheapest false where the cheapest path is longer than the bound and the shortest stands in */
    private record Found(CorridorPath path, SupplyRoute route, boolean cheapest) {}

    /** False where no usable street is near enough to the customer. */
    public boolean reachesStreet() {
        return !starts.isEmpty();
    }

    /** True when any search gave up before it had decided everything. */
    public boolean budgetExhausted() {
        return budgetExhausted || (pairSearch != null && pairSearch.budgetExhausted());
    }

    /**
     * The cheapest route; where that is longer than the bound, the shortest one if that is within it. So a target without a
     * route has none within the bound.
     */
    public Optional<SupplyRoute> find(RouteTarget target) {
        return found(target).map(Found::route);
    }

    /** Laying cost of the cheapest way, however long; infinite where no street leads there. */
    public double cost(RouteTarget target) {
        return cheapest().cost(target.access());
    }

    private Optional<Found> found(RouteTarget target) {
        Optional<Found> known = found.get(target);
        if (known == null) {
            known = search(target);
            found.put(target, known);
        }
        return known;
    }

    private Optional<Found> search(RouteTarget target) {
        Optional<CorridorPath> path = cheapest().find(target.access());
        if (path.isEmpty()) {
            return Optional.empty();
        }
        boolean short_ = path.get().length_m() <= bound_m;
        return (short_ ? path : shortest().find(target.access()).filter(p -> p.length_m() <= bound_m))
                .map(p -> new Found(p, finder.cables().assemble(p, customer, target), short_));
    }

    /**
     * Two routes that are cheapest together. Where one of them would be longer than the bound, or has to be the shortest one
     * to keep it, these are the two routes that keep away from nothing.
     *
     * @throws java.util.NoSuchElementException when one of the targets has no route
     */
    public RoutePair findPair(RouteTarget first, RouteTarget second) {
        TwoTargets targets = new TwoTargets(first, second);
        RoutePair known = pairs.get(targets);
        if (known == null) {
            known = searchPair(first, second);
            pairs.put(targets, known);
        }
        return known;
    }

    private RoutePair searchPair(RouteTarget first, RouteTarget second) {
        Found a = found(first).orElseThrow();
        Found b = found(second).orElseThrow();
        RoutePair together = new RoutePair(a.route, b.route, false);
        if (!a.cheapest || !b.cheapest) {
            return together;
        }
        return pairSearch()
                .search(a.path, b.path)
                .filter(pair ->
                        pair.first().length_m() <= bound_m && pair.second().length_m() <= bound_m)
                .map(pair -> new RoutePair(
                        pair.first().equals(a.path) ? a.route : ofPair(first, pair.first()),
                        ofPair(second, pair.second()),
                        true))
                .orElse(together);
    }

    /** Most pairs have a path that others have too. */
    private SupplyRoute ofPair(RouteTarget target, CorridorPath path) {
        return ofPairs.computeIfAbsent(target, t -> new IdentityHashMap<>())
                .computeIfAbsent(path, p -> finder.cables().assemble(p, customer, target));
    }

    /**
     * Routes that keep away from streets in use where that is cheaper than the overlap penalty; found by one bounded search.
     *
     * @param avoid street edges of other sources' routes
     */
    public RouteSearchResult findApart(List<RouteTarget> targets, BitSet avoid) {
        return findApart(finder.cables(), targets, avoid);
    }

    private RouteSearchResult findApart(LineWays ways, List<RouteTarget> targets, BitSet avoid) {
        RouteSearchResult result = finder.find(ways, customer, starts, targets, avoid, bound_m);
        budgetExhausted |= result.budgetExhausted();
        return result;
    }

    /** The shortest route of an overhead line; empty where none may be built all the way or it is longer than the bound. */
    public Optional<SupplyRoute> findOverhead(RouteTarget target) {
        Optional<SupplyRoute> known = foundOverhead.get(target);
        if (known == null) {
            known = finder.overhead().flatMap(ways -> overhead(ways)
                    .find(target.access())
                    .filter(path -> path.length_m() <= bound_m)
                    .map(path -> ways.assemble(path, customer, target)));
            foundOverhead.put(target, known);
        }
        return known;
    }

    /** Length of the shortest way of poles, however long; infinite where none may be built all the way. */
    public double overheadLength_m(RouteTarget target) {
        return finder.overhead()
                .map(ways ->
                        overhead(ways).cost(target.access()) + target.access().leg_m())
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The way of a line that keeps away from nothing. */
    public Optional<SupplyRoute> find(LineKind kind, RouteTarget target) {
        return kind == LineKind.OVERHEAD ? findOverhead(target) : find(target);
    }

    /** The cheapest within the bound where a metre in the streets of another source's route costs the overlap penalty; looked for once. */
    public Optional<SupplyRoute> findBeside(LineKind kind, RouteTarget target, SupplyRoute other) {
        return beside.computeIfAbsent(
                        new Beside(kind, target), b -> new WaysBeside(inUse -> searchBeside(kind, target, inUse)))
                .beside(other);
    }

    private WaysBeside.Found searchBeside(LineKind kind, RouteTarget target, BitSet inUse) {
        return kind == LineKind.OVERHEAD
                ? finder.overhead()
                        .map(ways -> searchBeside(ways, overhead(ways), target, inUse))
                        .orElseGet(() -> new WaysBeside.Found(Optional.empty(), new BitSet()))
                : searchBeside(finder.cables(), cheapest(), target, inUse);
    }

    private WaysBeside.Found searchBeside(LineWays ways, SweepSearch unhindered, RouteTarget target, BitSet inUse) {
        WaySearchResult result = finder.findBeside(ways, starts, unhindered, target.access(), inUse);
        budgetExhausted |= result.budgetExhausted();
        Optional<SupplyRoute> way = result.path()
                .filter(path -> path.length_m() <= bound_m)
                .map(path -> ways.assemble(path, customer, target));
        return new WaysBeside.Found(way, result.asked());
    }

    /** What the second of two cables costs more, by the overlap penalty, for the streets they share and need not. */
    public double chargeForCables(SupplyRoute a, SupplyRoute b) {
        return finder.chargeForSharing(unavoidable)
                .of(a, b, finder.cables().laid().costs());
    }

    /** The same for an overhead line beside a cable or another overhead line, as metres of it. */
    public double chargeForPoles_m(SupplyRoute a, SupplyRoute b) {
        return finder.overhead()
                .map(ways -> finder.chargeForSharing(unavoidable)
                        .of(a, b, ways.laid().costs()))
                .orElse(0.0);
    }

    /** One that keeps away from streets in use, as {@link #findApart(List, BitSet)} does. */
    public Optional<SupplyRoute> findOverheadApart(RouteTarget target, BitSet avoid) {
        return finder.overhead()
                .flatMap(
                        ways -> findApart(ways, List.of(target), avoid).routes().get(0));
    }

    private PairSearch pairSearch() {
        if (pairSearch == null) {
            pairSearch = finder.borrowPairSearch(starts, unavoidable, cheapest());
        }
        return pairSearch;
    }

    private SweepSearch cheapest() {
        if (cheapest == null) {
            cheapest = finder.cables().cheapest().borrow(starts);
        }
        return cheapest;
    }

    private SweepSearch shortest() {
        if (shortest == null) {
            shortest = finder.shortest().borrow(starts);
        }
        return shortest;
    }

    private SweepSearch overhead(LineWays ways) {
        if (overhead == null) {
            overhead = ways.cheapest().borrow(starts);
        }
        return overhead;
    }

    @Override
    public void close() {
        if (pairSearch != null) {
            budgetExhausted |= pairSearch.budgetExhausted();
            finder.giveBack(pairSearch);
            pairSearch = null;
        }
        if (cheapest != null) {
            finder.cables().cheapest().giveBack(cheapest);
            cheapest = null;
        }
        if (shortest != null) {
            finder.shortest().giveBack(shortest);
            shortest = null;
        }
        if (overhead != null) {
            SweepSearch done = overhead;
            finder.overhead().ifPresent(ways -> ways.cheapest().giveBack(done));
            overhead = null;
        }
        found.clear();
        foundOverhead.clear();
        pairs.clear();
        ofPairs.clear();
        beside.clear();
    }
}
