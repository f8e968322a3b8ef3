package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * One Dijkstra search by laying cost from a customer's street accesses until every target is settled, the route bound is
 * reached or the budget is used up.
 *
 * <p>Complexity O((J + A) log J) for J settled junctions and A their arcs; targets do not add to the order. Equal costs
 * are resolved by junction number, so the result depends on nothing but the input. One instance serves one search.
 */
final class CorridorSearch {

    private final StreetNetwork streets;
    private final LayingCosts costs;
    private final SearchWorkspace work;
    private final BitSet avoid;
    private final double penalty;
    private final double bound_m;
    private final int budget;

    private List<StreetAccess> starts = List.of();
    private List<StreetAccess> targets = List.of();
    private double[] bestCost = {};
    private int[] bestJunction = {};
    private int[] bestStart = {};
    private int[] targetsByEdge = {};
    private double worstTarget;
    private int settled;
    private boolean budgetExhausted;
    private boolean cutByLength;

    /**
     * @param avoid edges whose laying cost is multiplied by {@code penalty}
     * @param bound_m longest path
     * @param budget junctions that may be settled
     */
    CorridorSearch(
            StreetNetwork streets,
            LayingCosts costs,
            SearchWorkspace work,
            BitSet avoid,
            double penalty,
            double bound_m,
            int budget) {
        this.streets = streets;
        this.costs = costs;
        this.work = work;
        this.avoid = avoid;
        this.penalty = penalty;
        this.bound_m = bound_m;
        this.budget = budget;
    }

    /** True when the budget of settled junctions ended the search before all targets were decided. */
    boolean budgetExhausted() {
        return budgetExhausted;
    }

    /** True when a way was given up because it had become longer than the bound. */
    boolean cutByLength() {
        return cutByLength;
    }

    int settled() {
        return settled;
    }

    /** Paths in the order of the targets; empty for a target that cannot be reached within the bound. */
    List<Optional<CorridorPath>> search(List<StreetAccess> fromStarts, List<StreetAccess> toTargets) {
        starts = fromStarts;
        targets = toTargets;
        prepareTargets();
        work.reset();
        targets.forEach(t -> work.markTargetEdge(t.edge()));
        for (int s = 0; s < starts.size(); s++) {
            seed(s);
        }
        run();
        List<Optional<CorridorPath>> paths = new ArrayList<>(targets.size());
        for (int t = 0; t < targets.size(); t++) {
            paths.add(path(t));
        }
        return paths;
    }

    private void prepareTargets() {
        bestCost = new double[targets.size()];
        Arrays.fill(bestCost, Double.POSITIVE_INFINITY);
        bestJunction = new int[targets.size()];
        bestStart = new int[targets.size()];
        targetsByEdge = sortedByEdge();
    }

    private int[] sortedByEdge() {
        Integer[] order = new Integer[targets.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> Integer.compare(targets.get(a).edge(), targets.get(b).edge()));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private void seed(int s) {
        StreetAccess start = starts.get(s);
        int edge = start.edge();
        if (costs.forbidden(edge)) {
            return;
        }
        double length_m = streets.length_m(edge);
        StreetEdge street = streets.edge(edge);
        double toEnd_m = length_m - start.offset_m();
        double leg = costs.offStreet(start.leg_m());
        double toStartCost = leg + partCost(edge, start.offset_m(), 0);
        double toEndCost = leg + partCost(edge, start.offset_m(), length_m);
        offer(street.fromNode(), edge, toStartCost, start.leg_m() + start.offset_m(), -2 - s);
        offer(street.toNode(), edge, toEndCost, start.leg_m() + toEnd_m, -2 - s);
        seedTargetsOnSameEdge(s);
    }

    private void seedTargetsOnSameEdge(int s) {
        StreetAccess start = starts.get(s);
        for (int i = firstTargetOn(start.edge()); i < targetsByEdge.length; i++) {
            int t = targetsByEdge[i];
            StreetAccess target = targets.get(t);
            if (target.edge() != start.edge()) {
                return;
            }
            if (target.atJunction()) {
                continue;
            }
            double along_m = Math.abs(target.offset_m() - start.offset_m());
            double cost = costs.offStreet(start.leg_m()) + partCost(start.edge(), start.offset_m(), target.offset_m());
            improveTarget(t, cost, start.leg_m() + along_m, SearchWorkspace.NONE, s);
        }
    }

    private double partCost(int edge, double from_m, double to_m) {
        return factor(edge) * costs.part(edge, from_m, to_m);
    }

    private double factor(int edge) {
        return avoid.get(edge) ? penalty : 1;
    }

    private void offer(int junction, int edge, double cost, double length_m, int from) {
        double reached = cost + costs.mouth(edge, junction);
        if (reached == Double.POSITIVE_INFINITY) {
            return;
        }
        if (length_m <= bound_m) {
            work.offer(junction, reached, length_m, edge, from);
        } else {
            cutByLength = true;
        }
    }

    private void run() {
        int junction;
        updateWorst();
        while ((junction = work.settleNext()) != SearchWorkspace.NONE) {
            if (work.cost[junction] >= worstTarget) {
                return;
            }
            if (++settled > budget) {
                budgetExhausted = true;
                return;
            }
            relax(junction);
        }
    }

    private void updateWorst() {
        worstTarget = 0;
        for (double cost : bestCost) {
            worstTarget = Math.max(worstTarget, cost);
        }
    }

    private void relax(int junction) {
        double length_m = work.length_m[junction];
        for (int arc = streets.firstArc(junction); arc < streets.firstArc(junction + 1); arc++) {
            int edge = streets.arcEdge(arc);
            if (work.isTargetEdge(edge)) {
                reachTargets(junction, edge, length_m);
            }
            double whole = costs.whole(edge);
            if (whole == Double.POSITIVE_INFINITY) {
                continue;
            }
            double base = work.cost[junction] + costs.mouth(edge, junction);
            double edge_m = streets.length_m(edge);
            offer(streets.arcTarget(arc), edge, base + factor(edge) * whole, length_m + edge_m, junction);
        }
    }

    private void reachTargets(int junction, int edge, double length_m) {
        double base = work.cost[junction] + costs.mouth(edge, junction);
        for (int i = firstTargetOn(edge); i < targetsByEdge.length; i++) {
            int t = targetsByEdge[i];
            StreetAccess target = targets.get(t);
            if (target.edge() != edge) {
                return;
            }
            if (target.atJunction()) {
                if (target.junction() == junction) {
                    improveTarget(t, work.cost[junction], length_m, junction, SearchWorkspace.NONE);
                }
                continue;
            }
            if (costs.forbidden(edge)) {
                return;
            }
            boolean forward = streets.edge(edge).fromNode() == junction;
            double entry_m = forward ? 0 : streets.length_m(edge);
            double part_m = Math.abs(target.offset_m() - entry_m);
            double reached = base + partCost(edge, entry_m, target.offset_m());
            improveTarget(t, reached, length_m + part_m, junction, SearchWorkspace.NONE);
        }
    }

    private void improveTarget(int t, double cost, double length_m, int junction, int start) {
        if (cost >= bestCost[t]) {
            return;
        }
        if (length_m + targets.get(t).leg_m() > bound_m) {
            cutByLength = true;
            return;
        }
        bestCost[t] = cost;
        bestJunction[t] = junction;
        bestStart[t] = start;
        updateWorst();
    }

    private int firstTargetOn(int edge) {
        int low = 0;
        int high = targetsByEdge.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (targets.get(targetsByEdge[middle]).edge() < edge) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Optional<CorridorPath> path(int t) {
        if (bestCost[t] == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        StreetAccess end = targets.get(t);
        if (bestJunction[t] == SearchWorkspace.NONE) {
            StreetAccess start = starts.get(bestStart[t]);
            var piece = new StreetPiece(start.edge(), start.offset_m(), end.offset_m());
            return Optional.of(new CorridorPath(start, end, List.of(piece), bestCost[t]));
        }
        List<StreetPiece> pieces = new ArrayList<>();
        pieces.add(lastPiece(bestJunction[t], end));
        int junction = bestJunction[t];
        while (work.previous[junction] >= 0) {
            pieces.add(fullPiece(junction));
            junction = work.previous[junction];
        }
        StreetAccess start = starts.get(-2 - work.previous[junction]);
        pieces.add(firstPiece(start, junction));
        Collections.reverse(pieces);
        return Optional.of(new CorridorPath(start, end, pieces, bestCost[t]));
    }

    private StreetPiece lastPiece(int junction, StreetAccess end) {
        boolean forward = streets.edge(end.edge()).fromNode() == junction;
        return new StreetPiece(end.edge(), forward ? 0 : streets.length_m(end.edge()), end.offset_m());
    }

    private StreetPiece fullPiece(int junction) {
        int edge = work.arrivalEdge[junction];
        boolean forward = streets.edge(edge).toNode() == junction;
        double length_m = streets.length_m(edge);
        return new StreetPiece(edge, forward ? 0 : length_m, forward ? length_m : 0);
    }

    private StreetPiece firstPiece(StreetAccess start, int junction) {
        boolean forward = streets.edge(start.edge()).toNode() == junction;
        return new StreetPiece(start.edge(), start.offset_m(), forward ? streets.length_m(start.edge()) : 0);
    }
}
