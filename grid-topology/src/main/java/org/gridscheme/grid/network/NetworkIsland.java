package org.gridscheme.grid.network;

import java.util.List;

/**
 * Nodes that closed branches join (CIM TopologicalIsland).
 *
 * @param nodeCount number of its nodes
 * @param branchCount number of its branches closed at both ends
 * @param sources numbers of the sources that energise it, in the order of the network; empty: it is dead
 * @param sourceNodeCount number of different nodes they stand at
 */
public record NetworkIsland(int nodeCount, int branchCount, List<Integer> sources, int sourceNodeCount) {

    public NetworkIsland {
        sources = List.copyOf(sources);
    }

    public boolean energised() {
        return !sources.isEmpty();
    }

    /** Number of branches that could be opened one after the other without cutting anything off; parallel ones count. */
    public int loopCount() {
        return branchCount - nodeCount + 1;
    }

    /** True for a tree with one source. */
    public boolean radial() {
        return loopCount() == 0 && sourceNodeCount == 1;
    }
}
