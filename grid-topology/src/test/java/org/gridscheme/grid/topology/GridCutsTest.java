package org.gridscheme.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.junit.jupiter.api.Test;

/** Bridges and cut points of whole grids, open sections counted as joined, against taking each element away. */
class GridCutsTest {

    private static final int GRIDS = 1000;

    @Test
    void bridgesAndCutPointsMatchRemovingEachElement() {
        long fresh = System.nanoTime();
        int elements = 0;
        int bridges = 0;
        int cutPoints = 0;
        for (long seed : LongStream.concat(LongStream.range(0, GRIDS), LongStream.of(fresh))
                .toArray()) {
            for (String text : List.of(RandomGrids.radial(seed), meshedOverOpenSections(seed))) {
                GridSnapshot grid = GridDsl.snapshot(text);
                GridGraph graph = GridGraph.ofAllSections(grid);
                BitSet expectedBridges = bridges(grid, graph);
                BitSet expectedCutPoints = cutPoints(grid, graph);

                assertThat(graph.bridges()).as("seed %d\n%s", seed, text).isEqualTo(expectedBridges);
                assertThat(graph.cutPoints()).as("seed %d\n%s", seed, text).isEqualTo(expectedCutPoints);
                elements += graph.edgeCount() + graph.vertexCount();
                bridges += expectedBridges.cardinality();
                cutPoints += expectedCutPoints.cardinality();
            }
        }
        System.out.printf(
                "seeds 0 to %d and %d: %d elements taken away, %d bridges, %d cut points, no difference%n",
                GRIDS - 1, fresh, elements, bridges, cutPoints);
        assertThat(bridges).isBetween(1, elements - 1);
        assertThat(cutPoints).isBetween(1, elements - 1);
    }

    /** Closed, these sections would be cut by the validator. */
    private static String meshedOverOpenSections(long seed) {
        return RandomGrids.meshed(seed).replace("len=9000", "len=9000 open");
    }

    private static BitSet bridges(GridSnapshot grid, GridGraph graph) {
        int whole = parts(grid, graph, -1, -1);
        BitSet found = new BitSet();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            found.set(edge, parts(grid, graph, edge, -1) > whole);
        }
        return found;
    }

    private static BitSet cutPoints(GridSnapshot grid, GridGraph graph) {
        int whole = parts(grid, graph, -1, -1);
        BitSet found = new BitSet();
        for (int node = 0; node < grid.nodeCount(); node++) {
            found.set(node, parts(grid, graph, -1, node) > whole);
        }
        return found;
    }

    /** Number of connected parts without one edge and one node, by spreading the smallest number until nothing changes. */
    private static int parts(GridSnapshot grid, GridGraph graph, int withoutEdge, int withoutNode) {
        int[] part = new int[grid.nodeCount()];
        Arrays.setAll(part, node -> node);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int from = grid.sectionFrom(graph.label(edge));
                int to = grid.sectionTo(graph.label(edge));
                if (edge != withoutEdge && from != withoutNode && to != withoutNode && part[from] != part[to]) {
                    part[from] = Math.min(part[from], part[to]);
                    part[to] = part[from];
                    changed = true;
                }
            }
        }
        return (int) Arrays.stream(part).distinct().count() - (withoutNode < 0 ? 0 : 1);
    }
}
