package org.gridscheme.grid.topology.internal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Bridges and cut points by one depth-first search with low points (Hopcroft and Tarjan 1973), O(V + E). It keeps its own
 * stack: JGraphT's inspector recurses once per vertex of a chain and ends with a stack overflow on an overhead line of some
 * ten thousand poles. The tests hold both against each other.
 */
final class CutSearch {

    private final int[] from;
    private final int[] to;
    private final int[] firstArc;
    private final int[] arcEdge;
    private final int[] nextArc;
    private final int[] order;
    private final int[] low;
    private final int[] parentEdge;
    private final int[] stack;
    private final BitSet bridges = new BitSet();
    private final BitSet cutPoints = new BitSet();
    private int visited;

    CutSearch(int vertexCount, int[] from, int[] to) {
        this.from = from;
        this.to = to;
        this.firstArc = new int[vertexCount + 1];
        this.arcEdge = new int[2 * from.length];
        this.order = new int[vertexCount];
        this.low = new int[vertexCount];
        this.parentEdge = new int[vertexCount];
        this.stack = new int[vertexCount];
        indexArcs();
        this.nextArc = Arrays.copyOf(firstArc, vertexCount);
        for (int vertex = 0; vertex < vertexCount; vertex++) {
            if (order[vertex] == 0) {
                searchFrom(vertex);
            }
        }
    }

    BitSet bridges() {
        return bridges;
    }

    BitSet cutPoints() {
        return cutPoints;
    }

    private void indexArcs() {
        for (int edge = 0; edge < from.length; edge++) {
            firstArc[from[edge] + 1]++;
            firstArc[to[edge] + 1]++;
        }
        for (int vertex = 1; vertex < firstArc.length; vertex++) {
            firstArc[vertex] += firstArc[vertex - 1];
        }
        int[] next = firstArc.clone();
        for (int edge = 0; edge < from.length; edge++) {
            arcEdge[next[from[edge]]++] = edge;
            arcEdge[next[to[edge]]++] = edge;
        }
    }

    private void searchFrom(int root) {
        int depth = 0;
        int rootChildren = 0;
        enter(root, -1);
        stack[0] = root;
        while (depth >= 0) {
            int vertex = stack[depth];
            if (nextArc[vertex] < firstArc[vertex + 1]) {
                int edge = arcEdge[nextArc[vertex]++];
                int other = from[edge] == vertex ? to[edge] : from[edge];
                if (edge == parentEdge[vertex]) {
                    continue;
                }
                if (order[other] > 0) {
                    low[vertex] = Math.min(low[vertex], order[other]);
                } else {
                    enter(other, edge);
                    stack[++depth] = other;
                }
            } else if (--depth >= 0) {
                int parent = stack[depth];
                leave(vertex, parent, parent == root);
                rootChildren += parent == root ? 1 : 0;
            }
        }
        cutPoints.set(root, rootChildren > 1);
    }

    private void enter(int vertex, int byEdge) {
        order[vertex] = ++visited;
        low[vertex] = visited;
        parentEdge[vertex] = byEdge;
    }

    private void leave(int vertex, int parent, boolean parentIsRoot) {
        low[parent] = Math.min(low[parent], low[vertex]);
        if (low[vertex] > order[parent]) {
            bridges.set(parentEdge[vertex]);
        }
        if (!parentIsRoot && low[vertex] >= order[parent]) {
            cutPoints.set(parent);
        }
    }
}
