package org.gridscheme.scheme.route;

import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * Laying costs by Dijkstra's algorithm, as far as somebody asks: for streets that are forbidden in one request only, where
 * preparing a {@link LayingHierarchy} would take longer than the request. O((J + A) log J) for the J junctions not dearer
 * than the dearest one asked for and A their arcs; equal costs are resolved by junction number.
 */
final class WideningSweep implements JunctionSweep {

    private final StreetNetwork streets;
    private final LayingCosts costs;
    private final SearchWorkspace work;

    WideningSweep(LaidStreets laid) {
        streets = laid.streets();
        costs = laid.costs();
        work = new SearchWorkspace(streets.junctionCount(), 0);
    }

    @Override
    public void reset() {
        work.reset();
    }

    @Override
    public void start(int junction, double startCost, int start) {
        if (startCost < Double.POSITIVE_INFINITY) {
            work.offer(junction, startCost, 0, SearchWorkspace.NONE, -2 - start);
        }
    }

    @Override
    public void run() {}

    @Override
    public double costTo(int junction) {
        while (!work.isSettled(junction)) {
            int next = work.settleNext();
            if (next == SearchWorkspace.NONE) {
                return Double.POSITIVE_INFINITY;
            }
            widenFrom(next);
        }
        return work.cost[junction];
    }

    private void widenFrom(int junction) {
        for (int arc = streets.firstArc(junction); arc < streets.firstArc(junction + 1); arc++) {
            int edge = streets.arcEdge(arc);
            int beyond = streets.arcTarget(arc);
            double whole = costs.mouth(edge, junction) + costs.whole(edge) + costs.mouth(edge, beyond);
            if (whole < Double.POSITIVE_INFINITY) {
                double cost = work.cost[junction] + whole;
                work.offer(beyond, cost, 0, edge, junction);
            }
        }
    }

    @Override
    public int walkBack(int junction, EdgeVisitor visitor) {
        costTo(junction);
        int at = junction;
        while (work.previous[at] >= 0) {
            int edge = work.arrivalEdge[at];
            visitor.visit(edge, at);
            StreetEdge street = streets.edge(edge);
            at = street.toNode() == at ? street.fromNode() : street.toNode();
        }
        return -2 - work.previous[at];
    }
}
