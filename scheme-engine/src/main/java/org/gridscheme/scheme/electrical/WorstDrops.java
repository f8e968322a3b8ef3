package org.gridscheme.scheme.electrical;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.context.GridContext;

/**
 * Of every node with supply the one behind it with the largest voltage drop, itself included. A feeder is looked at when it is first asked for:
 * of a grid with a moved open point nobody asks for more than one or two. Safe to share between threads.
 */
final class WorstDrops {

    private final GridContext context;
    private final PowerFactor powerFactor;
    private final Map<Integer, OfFeeder> known = new ConcurrentHashMap<>();

    WorstDrops(GridContext context, PowerFactor powerFactor) {
        this.context = context;
        this.powerFactor = powerFactor;
    }

    /** Of equal ones the first breadth first from the bay. O(log n), the first time O(n log n) in the nodes of the feeder. */
    int behind(int node) {
        return known.computeIfAbsent(context.forest().feederOf(node), this::of).behind(node);
    }

    /** @param worst by place in the ascending nodes of the feeder */
    private record OfFeeder(int[] nodes, int[] worst) {

        int behind(int node) {
            return worst[Arrays.binarySearch(nodes, node)];
        }
    }

    private OfFeeder of(int feeder) {
        FeederForest forest = context.forest();
        int[] breadthFirst = forest.nodesOf(feeder);
        int[] nodes = breadthFirst.clone();
        Arrays.sort(nodes);
        int[] worst = new int[nodes.length];
        int[] turn = new int[nodes.length];
        double[] drop_pct = new double[nodes.length];
        for (int i = 0; i < breadthFirst.length; i++) {
            int at = Arrays.binarySearch(nodes, breadthFirst[i]);
            worst[at] = at;
            turn[at] = i;
            drop_pct[at] = context.loading().voltageDropToNode_pct(breadthFirst[i], powerFactor);
        }
        for (int i = breadthFirst.length - 1; i > 0; i--) {
            int candidate = worst[Arrays.binarySearch(nodes, breadthFirst[i])];
            int parent = Arrays.binarySearch(nodes, forest.parentNode(breadthFirst[i]));
            int best = worst[parent];
            boolean larger = drop_pct[candidate] > drop_pct[best]
                    || (drop_pct[candidate] == drop_pct[best] && turn[candidate] < turn[best]);
            worst[parent] = larger ? candidate : best;
        }
        return new OfFeeder(nodes, Arrays.stream(worst).map(at -> nodes[at]).toArray());
    }
}
