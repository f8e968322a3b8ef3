package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * One search for a second way beside a path that is taken, from its end backwards. With the costs from the customer as
 * potentials, costs are those above the cheapest way, and only junctions are settled over which the way would cost no more
 * than the best one does: a search stays near the stretch the two paths have to part at. What earlier searches beside the same
 * path found guides it (A*, Hart, Nilsson and Raphael 1968) and mostly ends it where it meets one of their ways.
 *
 * <p>O((J + A) log J) for J such junctions and A their arcs.
 */
final class SecondWay {

    private final StreetNetwork streets;
    private final PathCutter cutter;
    private final BesideTaken beside;
    private final JunctionSweep fromCustomer;
    private final List<StreetAccess> starts;
    private final SearchWorkspace search;
    private final KnownWays known;
    private final JunctionPath taken;
    private final StreetAccess end;
    private final int endStreet;
    private final int budget;

    /** No way that costs this much more than the cheapest can be the best one. */
    private double ceiling;

    private int entry = SearchWorkspace.NONE;
    private int entryStart = SearchWorkspace.NONE;
    private int settled;
    private int[] settledJunctions = new int[64];
    private boolean ownEndMattered;

    /**
     * @param fromCustomer costs to all junctions
     * @param ceiling what a way costs above the cheapest that need not be looked for
     * @param budget junctions one search may settle
     */
    SecondWay(
            LaidStreets laid,
            BesideTaken beside,
            JunctionSweep fromCustomer,
            List<StreetAccess> starts,
            PairWorkspace work,
            JunctionPath taken,
            StreetAccess end,
            double ceiling,
            int budget) {
        streets = laid.streets();
        cutter = laid.cutter();
        this.beside = beside;
        this.fromCustomer = fromCustomer;
        this.starts = starts;
        search = work.search;
        known = work.known;
        this.taken = taken;
        this.end = end;
        this.ceiling = ceiling;
        this.budget = budget;
        endStreet = BesideTaken.endStreet(end);
    }

    /** True when it gave up: then nobody knows whether there is a cheaper way. */
    boolean budgetExhausted() {
        return settled > budget;
    }

    /**
     * @param cheapest cost of the cheapest way to the end
     * @return the way, which may run against the path taken; empty where none costs less than the ceiling
     */
    Optional<JunctionPath> find(double cheapest) {
        search.reset();
        beginAll(cheapest);
        int junction;
        while ((junction = search.settleNext()) != SearchWorkspace.NONE
                && search.cost[junction] + known.atLeast(junction) < ceiling) {
            note(junction);
            if (budgetExhausted()) {
                return Optional.empty();
            }
            enterAt(junction);
            relax(junction);
            if (junction == taken.last() && !taken.end().atJunction()) {
                moveEnd();
            }
        }
        Optional<JunctionPath> way = entry == SearchWorkspace.NONE ? Optional.empty() : Optional.of(way());
        if (!ownEndMattered) {
            remember();
        }
        return way;
    }

    private void note(int junction) {
        if (settled == settledJunctions.length) {
            settledJunctions = Arrays.copyOf(settledJunctions, 2 * settled);
        }
        settledJunctions[settled++] = junction;
    }

    private void beginAll(double cheapest) {
        if (end.atJunction()) {
            begin(end.junction(), cheapest);
        } else {
            StreetEdge street = streets.edge(end.edge());
            begin(street.fromNode(), cheapest);
            begin(street.toNode(), cheapest);
        }
    }

    private void begin(int junction, double cheapest) {
        double extra = fromCustomer.costTo(junction) + cutter.fromJunction(junction, end) - cheapest;
        offer(junction, Math.max(0, extra), SearchWorkspace.NONE, SearchWorkspace.NONE);
    }

    private void offer(int junction, double extra, int edge, int from) {
        double key = extra + known.atLeast(junction);
        if (key < ceiling) {
            search.offer(junction, extra, key, 0, edge, from);
        }
    }

    /** A start of the customer, or a way that is known. */
    private void enterAt(int junction) {
        double extra = search.cost[junction];
        int s = beside.startAt(junction, taken);
        if (s != SearchWorkspace.NONE) {
            double more = beside.startCost(s, junction, taken) - fromCustomer.costTo(junction);
            enter(junction, s, extra + Math.max(0, more));
        }
        if (known.isExact(junction) && extra + known.exactly(junction) < ceiling && isOpen(junction)) {
            enter(junction, SearchWorkspace.NONE, extra + known.exactly(junction));
        }
    }

    private void enter(int junction, int s, double extra) {
        if (extra < ceiling) {
            ceiling = extra;
            entry = junction;
            entryStart = s;
        }
    }

    /** Whether a known way keeps off the street of this way's own end. */
    private boolean isOpen(int from) {
        int junction = from;
        while (known.next(junction) >= 0) {
            int edge = known.nextEdge(junction);
            if (edge >= 0 && beside.turnsBack(edge, junction, endStreet)) {
                return false;
            }
            junction = known.next(junction);
        }
        return true;
    }

    /** Steps into a junction from where the customer's path might come; costs are those above the cheapest path's. */
    private void relax(int junction) {
        double extra = search.cost[junction];
        double potential = fromCustomer.costTo(junction);
        int last = streets.firstArc(junction + 1);
        for (int arc = streets.firstArc(junction); arc < last; arc++) {
            int edge = streets.arcEdge(arc);
            int before = streets.arcTarget(arc);
            if (search.isSettled(before) || cutter.whole(edge) == Double.POSITIVE_INFINITY) {
                continue;
            }
            double more = beside.stepCost(edge, junction) + fromCustomer.costTo(before) - potential;
            double reached = extra + Math.max(0, more);
            if (!beside.turnsBack(edge, junction, endStreet)) {
                offer(before, reached, edge, junction);
            } else if (edge == endStreet) {
                ownEndMattered |= reached + known.atLeast(before) < ceiling
                        && !(search.reached(before) && search.cost[before] <= reached);
            }
        }
    }

    /** The first path may come to its end from the other side, and leave its way there to the second. */
    private void moveEnd() {
        StreetEdge street = streets.edge(taken.end().edge());
        int here = taken.last();
        int other = street.fromNode() == here ? street.toNode() : street.fromNode();
        double more = fromCustomer.costTo(other)
                + cutter.fromJunction(other, taken.end())
                - fromCustomer.costTo(here)
                - cutter.fromJunction(here, taken.end());
        offer(other, search.cost[here] + Math.max(0, more), Step.OTHER_SIDE_OF_END, here);
    }

    private JunctionPath way() {
        List<Step> steps = new ArrayList<>();
        int first = entry;
        int s = entryStart;
        if (s == SearchWorkspace.NONE) {
            while (known.next(first) >= 0) {
                int next = known.next(first);
                steps.add(new Step(known.nextEdge(first), next, first));
                first = next;
            }
            s = -2 - known.next(first);
            Collections.reverse(steps);
        }
        int junction = entry;
        while (search.previous[junction] != SearchWorkspace.NONE) {
            int next = search.previous[junction];
            steps.add(new Step(search.arrivalEdge[junction], junction, next));
            junction = next;
        }
        return new JunctionPath(starts.get(s), first, steps, end);
    }

    /** Keeps the costs to all junctions that were settled and the way that was found, as far as it is new. */
    private void remember() {
        for (int i = 0; i < settled; i++) {
            int junction = settledJunctions[i];
            known.raise(junction, ceiling - search.cost[junction]);
        }
        if (entry == SearchWorkspace.NONE) {
            return;
        }
        int junction = lastKnown();
        if (junction == SearchWorkspace.NONE) {
            junction = entry;
            known.setExact(junction, ceiling - search.cost[junction], -2 - entryStart, SearchWorkspace.NONE);
        }
        while (search.previous[junction] != SearchWorkspace.NONE) {
            int next = search.previous[junction];
            known.setExact(next, ceiling - search.cost[next], junction, search.arrivalEdge[junction]);
            junction = next;
        }
    }

    /** The junction nearest to the end from which the way was known already. */
    private int lastKnown() {
        int last = SearchWorkspace.NONE;
        for (int j = entry; j != SearchWorkspace.NONE; j = search.previous[j]) {
            if (known.isExact(j)) {
                last = j;
            }
        }
        return last;
    }
}
