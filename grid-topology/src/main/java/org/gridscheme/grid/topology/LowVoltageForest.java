package org.gridscheme.grid.topology;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * The energised low-voltage grids: one tree per board, rooted there. A board belongs to the station whose transformers feed
 * it. Immutable and safe to share between threads.
 */
public final class LowVoltageForest {

    private final GridSnapshot grid;
    private final int[] parentNode;
    private final int[] parentSection;
    private final int[] depth;
    private final int[] queue;
    private int queued;

    private LowVoltageForest(GridSnapshot grid) {
        this.grid = grid;
        int count = grid.nodeCount();
        this.parentNode = unknown(count);
        this.parentSection = unknown(count);
        this.depth = unknown(count);
        this.queue = new int[count];
    }

    /** Traces all low-voltage grids. O(nodes + sections). */
    public static LowVoltageForest trace(GridSnapshot grid) {
        LowVoltageForest forest = new LowVoltageForest(grid);
        IntStream.range(0, grid.nodeCount())
                .filter(node -> grid.boardOf(node) == node)
                .forEach(forest::root);
        for (int head = 0; head < forest.queued; head++) {
            forest.expand(forest.queue[head]);
        }
        return forest;
    }

    /** The next node towards the board, -1 at the board and outside these grids. */
    public int parentNode(int node) {
        return parentNode[node];
    }

    /** The section towards the board, -1 at the board and outside these grids. */
    public int parentSection(int node) {
        return parentSection[node];
    }

    /**
     * The sections from the board to a node, in that order; empty at the board. O(path).
     *
     * @throws IllegalArgumentException when the node hangs on no board
     */
    public int[] supplyPath(int node) {
        if (depth[node] < 0) {
            throw new IllegalArgumentException("node " + grid.node(node).id() + " hangs on no low-voltage board");
        }
        int[] path = new int[depth[node]];
        for (int at = node; parentSection[at] >= 0; at = parentNode[at]) {
            path[depth[at] - 1] = parentSection[at];
        }
        return path;
    }

    private void root(int board) {
        depth[board] = 0;
        queue[queued++] = board;
    }

    /** The validator has cut every loop, so a node reached before can only be the parent. */
    private void expand(int node) {
        for (int k = 0; k < grid.sectionCountAt(node); k++) {
            int section = grid.sectionAt(node, k);
            if (section == parentSection[node] || !grid.conducts(section)) {
                continue;
            }
            int next = grid.otherEnd(section, node);
            parentNode[next] = node;
            parentSection[next] = section;
            depth[next] = depth[node] + 1;
            queue[queued++] = next;
        }
    }

    private static int[] unknown(int count) {
        int[] values = new int[count];
        Arrays.fill(values, -1);
        return values;
    }
}
