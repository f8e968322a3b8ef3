package org.gridscheme.spatial.demo;

import java.util.List;
import java.util.stream.IntStream;

/** Finds the largest connected part of a street net (union-find). */
final class LargestPart {

    private final int[] parent;

    private LargestPart(int nodes) {
        parent = IntStream.range(0, nodes).toArray();
    }

    /** For each node, whether it belongs to the part with the most nodes. */
    static boolean[] of(int nodes, List<int[]> ways) {
        LargestPart parts = new LargestPart(nodes);
        for (int[] way : ways) {
            for (int i = 1; i < way.length; i++) {
                parts.unite(way[i - 1], way[i]);
            }
        }
        int[] sizes = new int[nodes];
        int largest = 0;
        for (int node = 0; node < nodes; node++) {
            int root = parts.root(node);
            sizes[root]++;
            largest = sizes[root] > sizes[largest] ? root : largest;
        }
        boolean[] inside = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            inside[node] = parts.root(node) == largest;
        }
        return inside;
    }

    private void unite(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
