package org.gridscheme.grid.network;

import java.util.Arrays;

/** The branches at each node in two flat arrays, in the order of their numbers. A branch from a node to itself is in none. */
final class Adjacency {

    private final int[] start;
    private final int[] branches;

    private Adjacency(int[] start, int[] branches) {
        this.start = start;
        this.branches = branches;
    }

    /** The branches that can carry power. */
    static Adjacency of(int nodeCount, BranchTable table) {
        int[] start = new int[nodeCount + 1];
        for (int branch = 0; branch < table.state.length; branch++) {
            if (joins(table, branch)) {
                start[table.from[branch] + 1]++;
                start[table.to[branch] + 1]++;
            }
        }
        for (int node = 0; node < nodeCount; node++) {
            start[node + 1] += start[node];
        }
        int[] next = Arrays.copyOf(start, nodeCount);
        int[] branches = new int[start[nodeCount]];
        for (int branch = 0; branch < table.state.length; branch++) {
            if (joins(table, branch)) {
                branches[next[table.from[branch]]++] = branch;
                branches[next[table.to[branch]]++] = branch;
            }
        }
        return new Adjacency(start, branches);
    }

    static boolean joins(BranchTable table, int branch) {
        return table.state[branch] == BranchState.THROUGH && table.from[branch] != table.to[branch];
    }

    int count(int node) {
        return start[node + 1] - start[node];
    }

    int branch(int node, int k) {
        return branches[start[node] + k];
    }
}
