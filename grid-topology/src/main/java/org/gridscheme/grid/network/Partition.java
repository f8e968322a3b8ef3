package org.gridscheme.grid.network;

/** Numbers joined into groups, each group known by its smallest number. Near-constant time per question. */
final class Partition {

    private final int[] parent;

    Partition(int count) {
        this.parent = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
        }
    }

    int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }
}
