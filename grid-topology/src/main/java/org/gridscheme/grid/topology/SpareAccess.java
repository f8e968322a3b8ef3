package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * Where the grid has room for another line: free bays of busbar sections, free ways of units and stations. Quarantined ones
 * are left out.
 *
 * @param bays one entry per busbar section, in the order of the model
 * @param ways one entry per node with a free way, in the order of the model
 */
public record SpareAccess(List<Bays> bays, List<Ways> ways) {

    public SpareAccess {
        bays = List.copyOf(bays);
        ways = List.copyOf(ways);
    }

    /**
     * Bays of a busbar section.
     *
     * @param busbarSection its number
     * @param used bays with a feeder, or said to have one
     * @param spare bays free for a new line
     * @param reserved bays kept for somebody
     */
    public record Bays(int busbarSection, int used, int spare, int reserved) {}

    /** Ways of a unit or station. */
    public record Ways(int node, int total, int spare) {}

    /** Looks at a whole grid. O(n). */
    public static SpareAccess of(FeederForest forest) {
        GridSnapshot grid = forest.grid();
        List<Bays> bays = IntStream.range(0, grid.busbarSectionCount())
                .mapToObj(busbar -> baysOf(busbar, forest))
                .toList();
        List<Ways> ways = new ArrayList<>();
        for (int node = 0; node < grid.nodeCount(); node++) {
            if (grid.node(node).spareWays() > 0 && !grid.isQuarantinedNode(node)) {
                ways.add(new Ways(
                        node, grid.node(node).totalWays(), grid.node(node).spareWays()));
            }
        }
        return new SpareAccess(bays, ways);
    }

    private static Bays baysOf(int busbar, FeederForest forest) {
        int[] count = new int[BayState.values().length];
        for (int bay : forest.grid().baysAt(busbar)) {
            if (!forest.grid().isQuarantinedNode(bay)) {
                count[stateOf(bay, forest).ordinal()]++;
            }
        }
        return new Bays(
                busbar,
                count[BayState.USED.ordinal()],
                count[BayState.SPARE.ordinal()],
                count[BayState.RESERVED.ordinal()]);
    }

    /** A bay that feeds something is used, whatever the data says. */
    private static BayState stateOf(int bay, FeederForest forest) {
        return forest.feederOf(bay) >= 0
                ? BayState.USED
                : forest.grid().node(bay).bay().map(FeederBay::state).orElse(BayState.USED);
    }
}
