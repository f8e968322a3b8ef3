package org.gridscheme.grid.topology;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.internal.JGraphTGridGraph;

/** Takes graphs out of a snapshot. */
final class GridGraphs {

    private GridGraphs() {}

    static GridGraph of(GridSnapshot grid, IntPredicate kept) {
        int[] sections = IntStream.range(0, grid.sectionCount()).filter(kept).toArray();
        int[] from = IntStream.of(sections).map(grid::sectionFrom).toArray();
        int[] to = IntStream.of(sections).map(grid::sectionTo).toArray();
        return JGraphTGridGraph.labelled(grid.nodeCount(), from, to, sections);
    }
}
