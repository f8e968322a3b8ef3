package org.gridscheme.scheme.electrical;

import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.context.GridContext;

/** Of every node the one behind it with the largest voltage drop, itself included. Immutable. */
final class WorstDrops {

    private final int[] worst;

    private WorstDrops(int[] worst) {
        this.worst = worst;
    }

    /** O(nodes). */
    static WorstDrops of(GridContext context, PowerFactor powerFactor) {
        FeederForest forest = context.forest();
        int[] worst = new int[context.grid().nodeCount()];
        int[] place = new int[worst.length];
        double[] drop_pct = new double[worst.length];
        for (int feeder = 0; feeder < forest.feederCount(); feeder++) {
            int[] nodes = forest.nodesOf(feeder);
            for (int i = 0; i < nodes.length; i++) {
                worst[nodes[i]] = nodes[i];
                place[nodes[i]] = i;
                drop_pct[nodes[i]] = context.loading().voltageDropToNode_pct(nodes[i], powerFactor);
            }
            for (int i = nodes.length - 1; i > 0; i--) {
                int candidate = worst[nodes[i]];
                int known = worst[forest.parentNode(nodes[i])];
                boolean larger = drop_pct[candidate] > drop_pct[known]
                        || (drop_pct[candidate] == drop_pct[known] && place[candidate] < place[known]);
                worst[forest.parentNode(nodes[i])] = larger ? candidate : known;
            }
        }
        return new WorstDrops(worst);
    }

    /** Of equal ones the first breadth first from the bay. */
    int behind(int node) {
        return worst[node];
    }
}
