package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The ways from the chosen stations of one feeder to its trunk, merged into a tree: grown station by station, always
 * knowing how many grid nodes it will need. Used for one feeder after the other; {@link #clear} in between.
 */
final class LateralTree {

    private final StreetMesh mesh;
    private final StreetCells ways;
    private final int[] kids;
    private final boolean[] inTree;
    private final boolean[] station;
    private int[] used = new int[256];
    private int usedCount;
    private double addedLength_m;

    /** @param ways cells grown from the trunk nodes of all feeders; their parent pieces are the ways back to the trunk */
    LateralTree(StreetMesh mesh, StreetCells ways) {
        this.mesh = mesh;
        this.ways = ways;
        this.kids = new int[mesh.vertexCount()];
        this.inTree = new boolean[mesh.vertexCount()];
        this.station = new boolean[mesh.vertexCount()];
    }

    void clear() {
        for (int i = 0; i < usedCount; i++) {
            kids[used[i]] = 0;
            inTree[used[i]] = false;
            station[used[i]] = false;
        }
        usedCount = 0;
    }

    /** Adds a station and returns how many nodes more the tree needs: the station and branching points on its way. */
    int add(int vertex) {
        addedLength_m = 0;
        if (station[vertex]) {
            return 0;
        }
        int added = -nodesAt(vertex);
        boolean known = inTree[vertex];
        enter(vertex);
        station[vertex] = true;
        added += nodesAt(vertex);
        int at = vertex;
        while (!known && ways.parentPiece(at) >= 0) {
            int piece = ways.parentPiece(at);
            int parent = mesh.other(piece, at);
            addedLength_m += mesh.length_m(piece);
            int before = nodesAt(parent);
            known = inTree[parent];
            enter(parent);
            kids[parent]++;
            added += nodesAt(parent) - before;
            at = parent;
        }
        return added;
    }

    /** Length of the way the last station added to the tree, metres. */
    double addedLength_m() {
        return addedLength_m;
    }

    private void enter(int vertex) {
        if (!inTree[vertex]) {
            inTree[vertex] = true;
            if (usedCount == used.length) {
                used = Arrays.copyOf(used, usedCount * 2);
            }
            used[usedCount++] = vertex;
        }
    }

    private int nodesAt(int vertex) {
        if (isRoot(vertex)) {
            return station[vertex] ? 1 : 0;
        }
        int here = station[vertex] ? 1 : 0;
        return here + (needsBranch(vertex) ? 1 : 0);
    }

    boolean isRoot(int vertex) {
        return ways.parentPiece(vertex) < 0;
    }

    boolean isStation(int vertex) {
        return station[vertex];
    }

    boolean isUsed(int vertex) {
        return inTree[vertex];
    }

    /** Whether cables part at a vertex: two ways meet, or a way passes a station. */
    boolean needsBranch(int vertex) {
        return kids[vertex] >= 2 || (station[vertex] && kids[vertex] >= 1);
    }

    /** Vertices with a node of their own, the trunk's first, every one behind the one that feeds it. */
    List<Integer> keyVertices() {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < usedCount; i++) {
            if (isRoot(used[i]) || station[used[i]] || needsBranch(used[i])) {
                keys.add(used[i]);
            }
        }
        keys.sort(Comparator.comparingDouble((Integer v) -> ways.cost_m(v)).thenComparing(v -> v));
        return keys;
    }

    /** From a key vertex towards the trunk, up to and including the next key vertex. */
    MeshPath toNextKey(int vertex) {
        MeshPath.Builder path = new MeshPath.Builder(mesh, vertex);
        do {
            path.add(ways.parentPiece(path.end()));
        } while (!isRoot(path.end()) && !station[path.end()] && !needsBranch(path.end()));
        return path.build();
    }
}
