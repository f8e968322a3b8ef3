package org.gridscheme.grid.topology.internal;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridscheme.grid.topology.GridGraph;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.AsWeightedGraph;
import org.jgrapht.graph.MaskSubgraph;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/**
 * {@link GridGraph} on a JGraphT pseudograph with the numbers themselves as vertices and edges. Connectivity and disjoint
 * paths are JGraphT's; bridges and cut points come from {@link CutSearch}.
 */
public final class JGraphTGridGraph implements GridGraph {

    private final Graph<Integer, Integer> graph;
    private final int[] from;
    private final int[] to;
    private final int[] labels;

    private JGraphTGridGraph(Graph<Integer, Integer> graph, int[] from, int[] to, int[] labels) {
        this.graph = graph;
        this.from = from.clone();
        this.to = to.clone();
        this.labels = labels.clone();
    }

    /** A graph whose edges stand for themselves. */
    public static JGraphTGridGraph of(int vertexCount, int[] from, int[] to) {
        return labelled(vertexCount, from, to, IntStream.range(0, from.length).toArray());
    }

    /** A graph whose edges stand for something that is numbered otherwise. */
    public static JGraphTGridGraph labelled(int vertexCount, int[] from, int[] to, int[] labels) {
        if (from.length != to.length || from.length != labels.length) {
            throw new IllegalArgumentException("edge arrays differ in length");
        }
        Graph<Integer, Integer> graph = GraphTypeBuilder.<Integer, Integer>undirected()
                .allowingMultipleEdges(true)
                .allowingSelfLoops(true)
                .buildGraph();
        IntStream.range(0, vertexCount).forEach(graph::addVertex);
        for (int edge = 0; edge < from.length; edge++) {
            graph.addEdge(from[edge], to[edge], edge);
        }
        return new JGraphTGridGraph(graph, from, to, labels);
    }

    @Override
    public int vertexCount() {
        return graph.vertexSet().size();
    }

    @Override
    public int edgeCount() {
        return labels.length;
    }

    @Override
    public int label(int edge) {
        return labels[edge];
    }

    @Override
    public int componentCount() {
        return new ConnectivityInspector<>(graph).connectedSets().size();
    }

    @Override
    public int[] components() {
        int[] component = new int[vertexCount()];
        List<Set<Integer>> sets = new ConnectivityInspector<>(graph).connectedSets();
        List<Set<Integer>> ordered = sets.stream()
                .sorted((a, b) -> Integer.compare(smallest(a), smallest(b)))
                .toList();
        for (int number = 0; number < ordered.size(); number++) {
            for (int vertex : ordered.get(number)) {
                component[vertex] = number;
            }
        }
        return component;
    }

    @Override
    public BitSet bridges() {
        return new CutSearch(vertexCount(), from, to).bridges();
    }

    @Override
    public BitSet cutPoints() {
        return new CutSearch(vertexCount(), from, to).cutPoints();
    }

    @Override
    public boolean connectedWithout(int a, int b, Removed removed) {
        int vertex = removed instanceof Removed.Vertex v ? v.index() : -1;
        int edge = removed instanceof Removed.Edge e ? e.index() : -1;
        if (vertex == a || vertex == b) {
            return false;
        }
        Graph<Integer, Integer> rest = new MaskSubgraph<>(graph, v -> v == vertex, e -> e == edge);
        return new ConnectivityInspector<>(rest).pathExists(a, b);
    }

    @Override
    public int edgeDisjointPathCount(int a, int b) {
        if (a == b) {
            throw new IllegalArgumentException("paths are counted between two different vertices");
        }
        Graph<Integer, Integer> unitCapacity = new AsWeightedGraph<>(graph, edge -> 1.0, true, false);
        return (int) Math.round(new EdmondsKarpMFImpl<>(unitCapacity).getMaximumFlowValue(a, b));
    }

    private static int smallest(Set<Integer> vertices) {
        return vertices.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }
}
