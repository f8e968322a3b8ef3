package org.gridscheme.scheme.route;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.scheme.street.StreetAccess;
import org.jspecify.annotations.Nullable;

/**
 * The two paths to two targets that are cheapest together, where the second cable in a street costs the overlap penalty:
 * two units of minimum-cost flow with convex edge costs (Suurballe 1974; Ahuja, Magnanti, Orlin 1993, chapter 14). The
 * first unit is the cheapest path to the first target; the second goes to the second target through the streets that
 * remain ({@link SecondWay}), and where it runs against the first the two exchange their ends. So both paths may differ from
 * the cheapest ones. One instance serves one customer; pairs with the same first path, asked for one after the other, help
 * each other. Ties go by junction number.
 */
final class PairSearch {

    private static final double ROUNDING = 1e-6;

    private final LaidStreets laid;
    private final BesideTaken beside;
    private final List<StreetAccess> starts;
    private final JunctionSweep fromCustomer;
    private final PairWorkspace work;
    private final int budget;
    private final Map<CorridorPath, JunctionPath> byJunctions = new IdentityHashMap<>();
    private final Map<JunctionPath, CorridorPath> cut = new HashMap<>();
    private @Nullable CorridorPath latest;
    private boolean budgetExhausted;

    /**
     * @param unavoidable streets every path from the starts takes
     * @param penalty factor of the second cable in a street, at least 1
     * @param fromCustomer costs to all junctions
     * @param work borrowed until the last pair was asked for
     * @param budget junctions one search may settle
     */
    PairSearch(
            LaidStreets laid,
            UnavoidableStreets unavoidable,
            double penalty,
            List<StreetAccess> starts,
            JunctionSweep fromCustomer,
            PairWorkspace work,
            int budget) {
        this.laid = laid;
        this.starts = starts;
        this.fromCustomer = fromCustomer;
        this.work = work;
        this.budget = budget;
        beside = new BesideTaken(laid, unavoidable, penalty, starts, work);
    }

    PairWorkspace work() {
        return work;
    }

    /** True when a search gave up: then nobody knows whether another pair is cheaper. */
    boolean budgetExhausted() {
        return budgetExhausted;
    }

    /**
     * @param first cheapest path to the first target
     * @param second cheapest path to the second target
     * @return empty where no pair is known that is cheaper than these two; a path that other pairs have too is one object, the first
     *     itself where only the second changes
     */
    Optional<PathPair> search(CorridorPath first, CorridorPath second) {
        boolean leaveTheStreet = first.pieces().size() > 1 && second.pieces().size() > 1;
        if (!leaveTheStreet) {
            return Optional.empty();
        }
        JunctionPath taken = byJunctions(first);
        JunctionPath other = byJunctions(second);
        if (!first.equals(latest)) {
            work.take(taken.steps());
            latest = first;
        }
        if (!beside.meets(taken, other)) {
            return Optional.empty();
        }
        double most = beside.extra(taken, other) * (1 + ROUNDING) + ROUNDING;
        SecondWay search = new SecondWay(laid, beside, fromCustomer, starts, work, taken, second.end(), most, budget);
        Optional<JunctionPath> way = search.find(second.cost());
        budgetExhausted |= search.budgetExhausted();
        return way.map(rest -> PathExchange.untangle(taken, rest, work::runsAgainst))
                .map(pair -> new PathPair(pair.get(0).equals(taken) ? first : cut(pair.get(0)), cut(pair.get(1))));
    }

    private CorridorPath cut(JunctionPath path) {
        return cut.computeIfAbsent(path, laid.cutter()::cut);
    }

    /** Each path is asked for in many pairs. */
    private JunctionPath byJunctions(CorridorPath path) {
        return byJunctions.computeIfAbsent(path, p -> JunctionPath.of(p, laid.streets()));
    }
}
