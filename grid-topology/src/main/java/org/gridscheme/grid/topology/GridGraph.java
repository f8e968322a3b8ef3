package org.gridscheme.grid.topology;

import java.util.BitSet;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.internal.JGraphTGridGraph;

/**
 * An undirected graph whose vertices and edges are numbers from 0; parallel edges and self loops are allowed. Immutable and
 * safe to share between threads. Meant for questions asked once per snapshot or on a small part of it, not inside loops over
 * candidates.
 */
public interface GridGraph {

    /**
     * Builds a graph.
     *
     * @param from vertex at one end of each edge
     * @param to vertex at the other end, as many as {@code from}
     * @throws IllegalArgumentException when an end is not a vertex or the lengths differ
     */
    static GridGraph of(int vertexCount, int[] from, int[] to) {
        return JGraphTGridGraph.of(vertexCount, from, to);
    }

    /** The nodes of a grid with the sections that conduct; edge numbers are {@link #label}s. */
    static GridGraph ofConducting(GridSnapshot grid) {
        return GridGraphs.of(grid, grid::conducts);
    }

    /** The nodes of a grid with every section that is not quarantined, open ones included. */
    static GridGraph ofAllSections(GridSnapshot grid) {
        return GridGraphs.of(grid, section -> !grid.isQuarantinedSection(section));
    }

    int vertexCount();

    int edgeCount();

    /** What an edge stands for: the section number in a graph of a grid, else the edge's own number. */
    int label(int edge);

    /** The number of connected components. O(V + E). */
    int componentCount();

    /** The component of each vertex, numbered in the order of their smallest vertices. O(V + E). */
    int[] components();

    /** Edges whose loss splits a component. O(V + E). */
    BitSet bridges();

    /** Vertices whose loss splits a component. O(V + E). */
    BitSet cutPoints();

    /** Whether two vertices stay connected without an element; false when the element is one of them. O(V + E). */
    boolean connectedWithout(int a, int b, Removed removed);

    /** The largest number of paths between two different vertices that share no edge. */
    int edgeDisjointPathCount(int a, int b);

    /** The element taken away in a what-if question. */
    sealed interface Removed {

        /** A vertex with everything that ends at it. */
        record Vertex(int index) implements Removed {}

        /** A single edge. */
        record Edge(int index) implements Removed {}
    }
}
