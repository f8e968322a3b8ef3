package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * One search for the cheapest way of a line that keeps away from streets in use, where every metre costs the overlap penalty. It
 * goes from the end backwards, guided by the costs from the customer (A*, Hart, Nilsson and Raphael 1968), and so stays near the stretch to
 * be left.
 *
 * <p>O((J + A) log J) for J junctions over which the way would cost no more than the best one, and A their arcs.
 */
final class WayBeside {

    private final StreetNetwork streets;
    private final LayingCosts costs;
    private final PathCutter cutter;
    private final JunctionSweep fromCustomer;
    private final List<StreetAccess> starts;
    private final SearchWorkspace work;
    private final BitSet inUse;
    private final BitSet asked;
    private final double penalty;
    private final int budget;
    private int settled;
    private double best = Double.POSITIVE_INFINITY;
    private int bestFirst = SearchWorkspace.NONE;
    private int bestStart = SearchWorkspace.NONE;

    /**
     * @param fromCustomer costs to all junctions with nothing to keep away from
     * @param penalty factor of a metre in a street in use, at least 1
     * @param budget junctions that may be settled
     */
    WayBeside(
            LaidStreets laid,
            JunctionSweep fromCustomer,
            List<StreetAccess> starts,
            SearchWorkspace work,
            BitSet inUse,
            double penalty,
            int budget) {
        streets = laid.streets();
        costs = laid.costs();
        cutter = laid.cutter();
        this.fromCustomer = fromCustomer;
        this.starts = starts;
        this.work = work;
        this.inUse = inUse;
        asked = new BitSet(streets.edgeCount());
        this.penalty = penalty;
        this.budget = budget;
    }

    /** True when it gave up: then nobody knows the cheapest way. */
    boolean budgetExhausted() {
        return settled > budget;
    }

    /** Street edges of which it wanted to know whether they are in use; beside others that do not differ in these it finds the same. */
    BitSet asked() {
        return asked;
    }

    /** Empty where no street leads to the end, or it gave up. */
    Optional<CorridorPath> find(StreetAccess end) {
        work.reset();
        alongOneStreet(end);
        beginAt(end);
        int junction;
        while ((junction = work.settleNext()) != SearchWorkspace.NONE && atLeast(junction) < best) {
            settled++;
            if (budgetExhausted()) {
                return Optional.empty();
            }
            enterAt(junction);
            relax(junction);
        }
        return path(end);
    }

    private double atLeast(int junction) {
        return work.cost[junction] + fromCustomer.costTo(junction);
    }

    private void alongOneStreet(StreetAccess end) {
        for (int s = 0; s < starts.size(); s++) {
            StreetAccess start = starts.get(s);
            if (start.edge() == end.edge() && !end.atJunction() && !costs.forbidden(end.edge())) {
                double street = factor(end.edge()) * costs.part(end.edge(), start.offset_m(), end.offset_m());
                improve(SearchWorkspace.NONE, s, costs.offStreet(start.leg_m()) + street);
            }
        }
    }

    private void beginAt(StreetAccess end) {
        if (end.atJunction()) {
            offer(end.junction(), 0, SearchWorkspace.NONE, SearchWorkspace.NONE);
        } else if (!costs.forbidden(end.edge())) {
            StreetEdge street = streets.edge(end.edge());
            offer(street.fromNode(), toJunction(end, street.fromNode()), SearchWorkspace.NONE, SearchWorkspace.NONE);
            offer(street.toNode(), toJunction(end, street.toNode()), SearchWorkspace.NONE, SearchWorkspace.NONE);
        }
    }

    /** Between a place on a street and one of its junctions, without the leg. */
    private double toJunction(StreetAccess access, int junction) {
        double mouth = costs.mouth(access.edge(), junction);
        return mouth == Double.POSITIVE_INFINITY
                ? mouth
                : mouth + factor(access.edge()) * (cutter.toJunction(access, junction) - mouth);
    }

    private double factor(int edge) {
        asked.set(edge);
        return inUse.get(edge) ? penalty : 1;
    }

    private void offer(int junction, double cost, int edge, int from) {
        double key = cost + fromCustomer.costTo(junction);
        if (key < best) {
            work.offer(junction, cost, key, 0, edge, from);
        }
    }

    private void enterAt(int junction) {
        for (int s = 0; s < starts.size(); s++) {
            StreetAccess start = starts.get(s);
            StreetEdge street = streets.edge(start.edge());
            boolean touches = street.fromNode() == junction || street.toNode() == junction;
            if (touches && !costs.forbidden(start.edge())) {
                double out = costs.offStreet(start.leg_m()) + toJunction(start, junction);
                improve(junction, s, work.cost[junction] + out);
            }
        }
    }

    private void improve(int first, int start, double cost) {
        if (cost < best) {
            best = cost;
            bestFirst = first;
            bestStart = start;
        }
    }

    private void relax(int junction) {
        int last = streets.firstArc(junction + 1);
        for (int arc = streets.firstArc(junction); arc < last; arc++) {
            int edge = streets.arcEdge(arc);
            double whole = cutter.whole(edge);
            if (whole < Double.POSITIVE_INFINITY) {
                double beside = (factor(edge) - 1) * costs.whole(edge);
                offer(streets.arcTarget(arc), work.cost[junction] + whole + beside, edge, junction);
            }
        }
    }

    private Optional<CorridorPath> path(StreetAccess end) {
        if (bestStart == SearchWorkspace.NONE) {
            return Optional.empty();
        }
        StreetAccess start = starts.get(bestStart);
        if (bestFirst == SearchWorkspace.NONE) {
            return Optional.of(cutter.alongOneStreet(start, end));
        }
        List<Step> steps = new ArrayList<>();
        int junction = bestFirst;
        while (work.previous[junction] != SearchWorkspace.NONE) {
            int next = work.previous[junction];
            steps.add(new Step(work.arrivalEdge[junction], junction, next));
            junction = next;
        }
        return Optional.of(cutter.cut(new JunctionPath(start, bestFirst, steps, end)));
    }
}
