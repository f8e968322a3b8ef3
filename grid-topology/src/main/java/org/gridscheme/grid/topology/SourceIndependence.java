package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * Answers how independent two sources are, by the elements both of them need.
 *
 * <p>An element is needed by a source when its loss leaves the source without supply in the switching state of the snapshot. Above the
 * busbar this is asked of the graph, because transformers work in parallel there; below it the feeders are trees and every
 * section and node of the supply path is needed. Busbar sections joined by a closed tie are one electrical bus: a
 * fault on any of them, or on the tie, trips all. O(path) per question; immutable and safe to share between threads.
 */
public final class SourceIndependence {

    private final FeederForest forest;
    private final GridSnapshot grid;
    private final BusSupply busSupply;

    private SourceIndependence(FeederForest forest) {
        this.forest = forest;
        this.grid = forest.grid();
        this.busSupply = BusSupply.of(grid);
    }

    /** Looks at the supply of every busbar once. */
    public static SourceIndependence of(FeederForest forest) {
        return new SourceIndependence(forest);
    }

    /**
     * Independence of two nodes.
     *
     * @throws IllegalArgumentException when one of them is neither energised nor a bay
     */
    public Independence between(int nodeA, int nodeB) {
        return betweenSources(SupplyPoint.at(nodeA), SupplyPoint.at(nodeB));
    }

    /**
     * Independence of two supply points.
     *
     * @throws IllegalArgumentException when one of them is neither energised nor a bay
     */
    public Independence betweenSources(SupplyPoint a, SupplyPoint b) {
        int busA = busOf(a.node());
        int busB = busOf(b.node());
        List<String> shared = new ArrayList<>(busSupply.sharedAbove(busA, busB));
        if (busA == busB) {
            shared.addAll(busSupply.elementsOf(busA));
            addSharedPath(a.node(), b.node(), shared);
        }
        return new Independence(level(busA, busB), shared);
    }

    private int level(int busA, int busB) {
        if (busA == busB) {
            return 0;
        }
        if (busSupply.sameSubstation(busA, busB)) {
            return busSupply.hasTransformer(busA) && busSupply.hasTransformer(busB) ? 1 : 0;
        }
        return busSupply.knownDifferentUpstream(busA, busB) ? 3 : 2;
    }

    /** The electrical bus behind a node. */
    private int busOf(int node) {
        int feeder = forest.feederOf(node);
        int busbar = feeder >= 0 ? forest.feeder(feeder).busbarSection() : grid.busbarSectionOfBay(node);
        if (busbar < 0) {
            throw new IllegalArgumentException("node " + grid.node(node).id() + " has no supply and is no bay");
        }
        return grid.electricalBus(busbar);
    }

    /** Nodes and sections on both supply paths, from the bay downwards. */
    private void addSharedPath(int a, int b, List<String> shared) {
        int[] nodesA = nodePath(a);
        int[] nodesB = nodePath(b);
        for (int i = 0; i < Math.min(nodesA.length, nodesB.length) && nodesA[i] == nodesB[i]; i++) {
            if (i > 0) {
                shared.add(grid.section(forest.parentSection(nodesA[i])).id());
            }
            shared.add(grid.node(nodesA[i]).id());
        }
    }

    private int[] nodePath(int node) {
        int[] path = new int[Math.max(0, forest.depth(node)) + 1];
        int at = node;
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = at;
            at = forest.parentNode(at);
        }
        return path;
    }
}
