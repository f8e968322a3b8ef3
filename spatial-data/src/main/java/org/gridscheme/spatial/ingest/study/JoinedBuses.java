package org.gridscheme.spatial.ingest.study;

import java.util.ArrayList;
import java.util.List;

/** Buses that closed switches make one place. Each group is known by the number of its first bus. */
final class JoinedBuses {

    private final int[] parent;

    JoinedBuses(int busCount) {
        parent = new int[busCount];
        for (int bus = 0; bus < busCount; bus++) {
            parent[bus] = bus;
        }
    }

    void join(int a, int b) {
        int rootA = groupOf(a);
        int rootB = groupOf(b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    int groupOf(int bus) {
        int root = bus;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Every bus under its group, by rising number; empty for a bus that is no group. */
    List<List<Integer>> members() {
        List<List<Integer>> members = new ArrayList<>();
        for (int bus = 0; bus < parent.length; bus++) {
            members.add(new ArrayList<>());
            members.get(groupOf(bus)).add(bus);
        }
        return members;
    }
}
