package org.gridscheme.scheme.route;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gridscheme.grid.topology.GridGraph;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * Usable streets without which the street network falls apart: every path between their two sides takes them. Built once
 * per network, O(junctions + edges); immutable.
 */
final class StreetBridges {

    private static final int NONE = -1;

    private final StreetNetwork streets;
    private final LayingCosts costs;
    private final BitSet bridges = new BitSet();
    /** Number of each junction in a walk that goes deep first, and the last number given before leaving it for good. */
    private final int[] entered;

    private final int[] left;
    /** Street by which the walk came to each junction. */
    private final int[] cameBy;

    StreetBridges(StreetNetwork streets, LayingCosts costs) {
        this.streets = streets;
        this.costs = costs;
        entered = new int[streets.junctionCount()];
        left = new int[streets.junctionCount()];
        cameBy = new int[streets.junctionCount()];
        findBridges();
        number();
    }

    private void findBridges() {
        int[] usable = IntStream.range(0, streets.edgeCount())
                .filter(e -> !costs.forbidden(e))
                .toArray();
        GridGraph graph = GridGraph.of(
                streets.junctionCount(),
                IntStream.of(usable).map(e -> streets.edge(e).fromNode()).toArray(),
                IntStream.of(usable).map(e -> streets.edge(e).toNode()).toArray());
        graph.bridges().stream().forEach(i -> bridges.set(usable[i]));
    }

    private void number() {
        Arrays.fill(entered, NONE);
        Arrays.fill(cameBy, NONE);
        int[] nextArc = new int[entered.length];
        int[] stack = new int[entered.length];
        int numbered = 0;
        for (int root = 0; root < entered.length; root++) {
            if (entered[root] != NONE) {
                continue;
            }
            int depth = 0;
            stack[0] = root;
            entered[root] = numbered++;
            nextArc[root] = streets.firstArc(root);
            while (depth >= 0) {
                int junction = stack[depth];
                int next = newNeighbour(junction, nextArc);
                if (next == NONE) {
                    left[junction] = numbered - 1;
                    depth--;
                } else {
                    entered[next] = numbered++;
                    nextArc[next] = streets.firstArc(next);
                    stack[++depth] = next;
                }
            }
        }
    }

    private int newNeighbour(int junction, int[] nextArc) {
        while (nextArc[junction] < streets.firstArc(junction + 1)) {
            int arc = nextArc[junction]++;
            int neighbour = streets.arcTarget(arc);
            if (!costs.forbidden(streets.arcEdge(arc)) && entered[neighbour] == NONE) {
                cameBy[neighbour] = streets.arcEdge(arc);
                return neighbour;
            }
        }
        return NONE;
    }

    /** True when the street is the only way between its two sides. */
    boolean isBridge(int edge) {
        return bridges.get(edge);
    }

    /** True when all paths from any of the starts to whatever lies beyond a street take that street. */
    boolean unavoidable(int edge, List<StreetAccess> starts) {
        if (!bridges.get(edge)) {
            return false;
        }
        int onIt = 0;
        for (StreetAccess start : starts) {
            if (start.edge() == edge) {
                onIt++;
            }
        }
        return onIt == starts.size() ? onIt == 1 : onIt == 0 && allOnOneSide(edge, starts);
    }

    private boolean allOnOneSide(int edge, List<StreetAccess> starts) {
        boolean side = isBeyond(edge, starts.get(0));
        for (StreetAccess start : starts) {
            if (isBeyond(edge, start) != side) {
                return false;
            }
        }
        return true;
    }

    private boolean isBeyond(int edge, StreetAccess start) {
        int a = streets.edge(edge).fromNode();
        int deeper = cameBy[a] == edge ? a : streets.edge(edge).toNode();
        int number = entered[streets.edge(start.edge()).fromNode()];
        return number >= entered[deeper] && number <= left[deeper];
    }
}
