package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * The two paths to two targets that are cheapest together, where the second cable in a street costs the overlap penalty:
 * two units of minimum-cost flow with convex edge costs (Suurballe 1974; Ahuja, Magnanti, Orlin 1993, chapter 14). The
 * first unit is the cheapest path to the first target; the second goes to the second target through the streets that
 * remain, and where it runs against the first the two exchange their ends. So both paths may differ from the cheapest ones.
 *
 * <p>With the costs from the customer as potentials the second unit is looked for from its target backwards. Then only
 * junctions are settled over which the pair would cost no more than the best one does: a search stays near the stretch
 * the two paths have to part at, and never floods the streets for a separation that is not there. Streets that every
 * path has to take (bridges of the street graph) carry no penalty, which changes no decision. A stretch shared beside the
 * end of one path only in part counts nothing.
 *
 * <p>O((J + A) log J) for J such junctions and A their arcs. Ties go by junction number.
 */
final class PairSearch {

    private static final double ROUNDING = 1e-6;

    private final StreetNetwork streets;
    private final LayingCosts costs;
    private final PathCutter cutter;
    private final UnavoidableStreets unavoidable;
    private final double penalty;
    private final List<StreetAccess> starts;
    private final JunctionSweep fromCustomer;
    private final PairWorkspace work;
    private final int budget;
    private final int[] startStreet;
    private final int[] startFrom;
    private final int[] startTo;

    /** No way that costs this much more than the cheapest can be the best one. */
    private double ceiling;

    private boolean budgetExhausted;

    /**
     * @param unavoidable streets every path from the starts takes
     * @param penalty factor of the second cable in a street, at least 1
     * @param fromCustomer costs to all junctions
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
        this.streets = laid.streets();
        this.costs = laid.costs();
        this.cutter = laid.cutter();
        this.unavoidable = unavoidable;
        this.penalty = penalty;
        this.starts = starts;
        this.fromCustomer = fromCustomer;
        this.work = work;
        this.budget = budget;
        startStreet = starts.stream().mapToInt(StreetAccess::edge).toArray();
        startFrom = Arrays.stream(startStreet)
                .map(edge -> streets.edge(edge).fromNode())
                .toArray();
        startTo = Arrays.stream(startStreet)
                .map(edge -> streets.edge(edge).toNode())
                .toArray();
    }

    /** True when a search gave up: then nobody knows whether another pair is cheaper. */
    boolean budgetExhausted() {
        return budgetExhausted;
    }

    /**
     * @param first cheapest path to the first target
     * @param second cheapest path to the second target
     * @return empty where no pair is known that is cheaper than these two
     */
    Optional<PathPair> search(CorridorPath first, CorridorPath second) {
        boolean leaveTheStreet = first.pieces().size() > 1 && second.pieces().size() > 1;
        if (!leaveTheStreet) {
            return Optional.empty();
        }
        JunctionPath taken = JunctionPath.of(first, streets);
        JunctionPath beside = JunctionPath.of(second, streets);
        work.use(taken.steps());
        if (!meet(taken, beside)) {
            return Optional.empty();
        }
        ceiling = besideCost(taken, beside);
        return parted(taken, second.end(), second.cost())
                .map(rest -> PathExchange.untangle(taken, rest))
                .map(pair -> new PathPair(cutter.cut(pair.get(0)), cutter.cut(pair.get(1))));
    }

    /** True when the second path shares a street with the first, which is marked, that it need not share. */
    private boolean meet(JunctionPath a, JunctionPath b) {
        boolean sameWayOut = a.start().equals(b.start()) && a.first() == b.first();
        if (sameWayOut && !unavoidable.contains(a.start().edge())) {
            return true;
        }
        return b.steps().stream().anyMatch(step -> work.isUsed(step.edge()) && !unavoidable.contains(step.edge()));
    }

    /**
     * What the two paths cost more for lying side by side, which the best pair cannot exceed; a little more than that
     * against rounding, and infinite where the second walks a street it may not walk as part of a pair.
     */
    private double besideCost(JunctionPath a, JunctionPath b) {
        int endStreet = endStreet(b.end());
        double extra = a.start().equals(b.start()) && a.first() == b.first()
                ? besideAtStart(
                        cutter.toJunction(a.start(), a.first()), a.start().edge(), a.first())
                : 0;
        for (Step step : b.steps()) {
            if (turnsBack(step.edge(), step.to(), endStreet)) {
                return Double.POSITIVE_INFINITY;
            }
            extra += Math.max(0, stepCost(step.edge(), step.to()) - cutter.whole(step.edge()));
        }
        return extra * (1 + ROUNDING) + ROUNDING;
    }

    /** The second unit's way, which may run against the first path; empty when the budget ended the search. */
    private Optional<JunctionPath> parted(JunctionPath taken, StreetAccess end, double cheapest) {
        beginAll(end, cheapest);
        int endStreet = endStreet(end);
        Entry best = Entry.NONE;
        SearchWorkspace search = work.search;
        int settled = 0;
        int junction;
        while ((junction = search.settleNext()) != SearchWorkspace.NONE && search.cost[junction] < best.extra) {
            if (++settled > budget) {
                budgetExhausted = true;
                return Optional.empty();
            }
            best = best.or(entryAt(junction, taken));
            ceiling = Math.min(ceiling, best.extra);
            relax(junction, endStreet);
            if (junction == taken.last() && !taken.end().atJunction()) {
                moveEnd(taken);
            }
        }
        return Optional.of(way(best, end));
    }

    private static int endStreet(StreetAccess end) {
        return end.atJunction() ? Step.NO_STREET : end.edge();
    }

    private void beginAll(StreetAccess end, double cheapest) {
        if (end.atJunction()) {
            begin(end.junction(), end, cheapest);
        } else {
            StreetEdge street = streets.edge(end.edge());
            begin(street.fromNode(), end, cheapest);
            begin(street.toNode(), end, cheapest);
        }
    }

    private void begin(int junction, StreetAccess end, double cheapest) {
        double extra = fromCustomer.costTo(junction) + cutter.fromJunction(junction, end) - cheapest;
        work.search.offer(junction, Math.max(0, extra), 0, SearchWorkspace.NONE, SearchWorkspace.NONE);
    }

    /** Steps into a junction from where the customer's path might come; costs are those above the cheapest path's. */
    private void relax(int junction, int endStreet) {
        double extra = work.search.cost[junction];
        double potential = fromCustomer.costTo(junction);
        for (int arc = streets.firstArc(junction); arc < streets.firstArc(junction + 1); arc++) {
            int edge = streets.arcEdge(arc);
            int before = streets.arcTarget(arc);
            boolean open = cutter.whole(edge) < Double.POSITIVE_INFINITY;
            if (open && !turnsBack(edge, junction, endStreet)) {
                double more = stepCost(edge, junction) + fromCustomer.costTo(before) - potential;
                double reached = extra + Math.max(0, more);
                if (reached < ceiling) {
                    work.search.offer(before, reached, 0, edge, junction);
                }
            }
        }
    }

    /**
     * Whoever walks the whole street of its own start or end passes it and comes back beside itself, which would keep away
     * from the first path in name only.
     */
    private boolean turnsBack(int edge, int towards, int endStreet) {
        boolean against = work.isUsed(edge) && work.usedTowards(edge) != towards;
        return !against && (edge == endStreet || isStartStreet(edge));
    }

    private boolean isStartStreet(int edge) {
        for (int street : startStreet) {
            if (street == edge) {
                return true;
            }
        }
        return false;
    }

    /** The first path may come to its end from the other side, and leave its way there to the second. */
    private void moveEnd(JunctionPath taken) {
        StreetEdge street = streets.edge(taken.end().edge());
        int here = taken.last();
        int other = street.fromNode() == here ? street.toNode() : street.fromNode();
        double more = fromCustomer.costTo(other)
                + cutter.fromJunction(other, taken.end())
                - fromCustomer.costTo(here)
                - cutter.fromJunction(here, taken.end());
        double extra = work.search.cost[here] + Math.max(0, more);
        work.search.offer(other, extra, 0, Step.OTHER_SIDE_OF_END, here);
    }

    /** Of a step towards a junction: dearer beside the first path, and a gain against it. */
    private double stepCost(int edge, int towards) {
        double whole = cutter.whole(edge);
        if (!work.isUsed(edge)) {
            return whole;
        }
        if (work.usedTowards(edge) != towards) {
            return -whole;
        }
        return unavoidable.contains(edge) ? whole : whole + (penalty - 1) * costs.whole(edge);
    }

    /** Where the second path enters the streets. */
    private record Entry(double extra, int start, int junction) {
        static final Entry NONE = new Entry(Double.POSITIVE_INFINITY, SearchWorkspace.NONE, SearchWorkspace.NONE);

        Entry or(Entry other) {
            return other.extra < extra ? other : this;
        }
    }

    private Entry entryAt(int junction, JunctionPath taken) {
        Entry best = Entry.NONE;
        for (int s = 0; s < startStreet.length; s++) {
            boolean touches = startFrom[s] == junction || startTo[s] == junction;
            if (touches && !costs.forbidden(startStreet[s])) {
                best = best.or(entry(s, junction, taken));
            }
        }
        return best;
    }

    private Entry entry(int s, int junction, JunctionPath taken) {
        StreetAccess start = starts.get(s);
        double stretch = cutter.toJunction(start, junction);
        double cost = costs.offStreet(start.leg_m()) + stretch;
        boolean beside = taken.first() == junction && taken.start().equals(start);
        if (beside) {
            cost += besideAtStart(stretch, start.edge(), junction);
        }
        double extra = work.search.cost[junction] + Math.max(0, cost - fromCustomer.costTo(junction));
        return new Entry(extra, s, junction);
    }

    /** What the stretch out to a junction costs more for the second cable in it. */
    private double besideAtStart(double stretch, int street, int junction) {
        return unavoidable.contains(street) ? 0 : (penalty - 1) * (stretch - costs.mouth(street, junction));
    }

    private JunctionPath way(Entry entry, StreetAccess end) {
        List<Step> steps = new ArrayList<>();
        int junction = entry.junction;
        while (work.search.previous[junction] != SearchWorkspace.NONE) {
            int next = work.search.previous[junction];
            steps.add(new Step(work.search.arrivalEdge[junction], junction, next));
            junction = next;
        }
        return new JunctionPath(starts.get(entry.start), entry.junction, steps, end);
    }
}
