package org.gridscheme.spatial.street;

import java.util.stream.IntStream;

/** Unites junctions that lie in one place (union-find); the lowest number stands for all of them. */
final class JunctionMerge {

    private final int[] parent;

    JunctionMerge(int junctions) {
        parent = IntStream.range(0, junctions).toArray();
    }

    void merge(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    int root(int junction) {
        int at = junction;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    RawStreet apply(RawStreet street) {
        return new RawStreet(
                street.way(), street.ordinal(), root(street.from()), root(street.to()), street.course(), street.tags());
    }
}
