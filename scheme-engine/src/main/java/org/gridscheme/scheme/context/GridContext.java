package org.gridscheme.scheme.context;

import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPointMove;
import org.gridscheme.grid.topology.SourceIndependence;

/** One grid version with everything derived from it once: energised trees, loading, independence. Immutable. */
public record GridContext(
        GridSnapshot grid,
        FeederForest forest,
        FeederFacts feeders,
        GridLoading loading,
        SourceIndependence independence) {

    public static GridContext of(FeederForest forest, GridLoading loading) {
        FeederFacts feeders = FeederFacts.of(forest, loading.listCommitmentsInForce());
        return new GridContext(forest.grid(), forest, feeders, loading, SourceIndependence.of(forest));
    }

    /**
     * The grid after an open point moved, as one read in with its switches so. What the independence of sources rests on is kept
     * as it is today. O(size of the two feeders), and a copy of a few references per 256 nodes
     * and sections.
     */
    public GridContext after(OpenPointMove move) {
        FeederForest moved = forest.after(move);
        return new GridContext(
                moved.grid(), moved, feeders.after(moved, move), loading.after(moved, move), independence);
    }

    /** The same grid with another loading; how independent its sources are stays. */
    public GridContext with(FeederForest sameForest, GridLoading other) {
        FeederFacts facts = FeederFacts.of(sameForest, other.listCommitmentsInForce());
        return new GridContext(sameForest.grid(), sameForest, facts, other, independence);
    }
}
