package org.gridscheme.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.testkit.SampleGrids;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.Pseudograph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GridGraphTest {

    @Test
    void graphOfAGridIsLabelledWithItsSections() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS);
        int open = grid.findSectionIndex("U2-U3").orElseThrow();
        GridGraph energised = GridGraph.ofConducting(grid);
        GridGraph all = GridGraph.ofAllSections(grid);

        assertThat(energised.edgeCount()).isEqualTo(grid.sectionCount() - 1);
        assertThat(IntStream.range(0, energised.edgeCount()).map(energised::label))
                .doesNotContain(open);
        assertThat(energised.componentCount()).isEqualTo(4);
        assertThat(all.componentCount()).isEqualTo(3);
        assertThat(all.components()[grid.nodeIndex("PF1")]).isZero();
        assertThat(all.components()[grid.nodeIndex("P2-S")]).isEqualTo(1);
    }

    @Test
    void edgesMustEndAtVertices() {
        assertThatThrownBy(() -> GridGraph.of(2, new int[] {0}, new int[] {2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GridGraph.of(2, new int[] {0}, new int[] {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bridgesCutPointsAndWhatIfMatchRemovingEachElement(long seed) {
        Random random = new Random(seed);
        Plain plain = Plain.random(random, 2 + random.nextInt(9), random.nextInt(14));
        GridGraph graph = plain.graph();
        int components = plain.components(-1, -1);

        assertThat(graph.componentCount()).isEqualTo(components);
        BitSet bridges = new BitSet();
        for (int edge = 0; edge < plain.from.length; edge++) {
            bridges.set(edge, plain.components(-1, edge) > components);
        }
        BitSet cutPoints = new BitSet();
        for (int v = 0; v < plain.vertices; v++) {
            boolean alone = plain.degree(v) == 0;
            cutPoints.set(v, !alone && plain.components(v, -1) > components);
        }
        assertThat(graph.bridges()).isEqualTo(bridges);
        assertThat(graph.cutPoints()).isEqualTo(cutPoints);
        BiconnectivityInspector<Integer, Integer> oracle = new BiconnectivityInspector<>(plain.jgrapht());
        assertThat(graph.bridges().stream().boxed()).containsExactlyInAnyOrderElementsOf(oracle.getBridges());
        assertThat(graph.cutPoints().stream().boxed()).containsExactlyInAnyOrderElementsOf(oracle.getCutpoints());
        for (int v = 0; v < plain.vertices; v++) {
            boolean expected = v != 0 && v != 1 && plain.reach(0, v, new BitSet())[1];
            assertThat(graph.connectedWithout(0, 1, new GridGraph.Removed.Vertex(v)))
                    .isEqualTo(expected);
        }
        for (int edge = 0; edge < plain.from.length; edge++) {
            BitSet without = new BitSet();
            without.set(edge);
            assertThat(graph.connectedWithout(0, 1, new GridGraph.Removed.Edge(edge)))
                    .isEqualTo(plain.reach(0, -1, without)[1]);
        }
    }

    /** The smallest number of edges whose loss separates two vertices, by trying every set of edges. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void disjointPathsMatchTheSmallestCut(long seed) {
        Random random = new Random(seed);
        Plain plain = Plain.random(random, 2 + random.nextInt(5), random.nextInt(9));
        int smallest = Integer.MAX_VALUE;
        for (long set = 0; set < 1L << plain.from.length; set++) {
            if (!plain.reach(0, -1, BitSet.valueOf(new long[] {set}))[1]) {
                smallest = Math.min(smallest, Long.bitCount(set));
            }
        }

        assertThat(plain.graph().edgeDisjointPathCount(0, 1)).isEqualTo(smallest);
    }

    @Test
    void longChainsDoNotExhaustTheStack() {
        int count = 400_000;
        int[] from = IntStream.range(0, count - 1).toArray();
        int[] to = IntStream.range(1, count).toArray();
        GridGraph chain = GridGraph.of(count, from, to);

        assertThat(chain.bridges().cardinality()).isEqualTo(count - 1);
        assertThat(chain.cutPoints().cardinality()).isEqualTo(count - 2);
    }

    /** A graph in plain arrays with the simplest possible search. */
    private static final class Plain {

        private final int vertices;
        private final int[] from;
        private final int[] to;

        private Plain(int vertices, int[][] edges) {
            this.vertices = vertices;
            this.from = Arrays.stream(edges).mapToInt(edge -> edge[0]).toArray();
            this.to = Arrays.stream(edges).mapToInt(edge -> edge[1]).toArray();
        }

        static Plain random(Random random, int vertices, int edges) {
            return new Plain(vertices, RandomGrids.edges(random, vertices, edges));
        }

        GridGraph graph() {
            return GridGraph.of(vertices, from, to);
        }

        Graph<Integer, Integer> jgrapht() {
            Graph<Integer, Integer> graph = new Pseudograph<>(null, null, false);
            IntStream.range(0, vertices).forEach(graph::addVertex);
            IntStream.range(0, from.length).forEach(edge -> graph.addEdge(from[edge], to[edge], edge));
            return graph;
        }

        long degree(int vertex) {
            return IntStream.range(0, from.length)
                    .filter(edge -> from[edge] == vertex || to[edge] == vertex)
                    .count();
        }

        int components(int withoutVertex, int withoutEdge) {
            BitSet without = new BitSet();
            if (withoutEdge >= 0) {
                without.set(withoutEdge);
            }
            boolean[] seen = new boolean[vertices];
            int components = 0;
            for (int start = 0; start < vertices; start++) {
                if (start == withoutVertex || seen[start]) {
                    continue;
                }
                components++;
                boolean[] reached = reach(start, withoutVertex, without);
                for (int v = 0; v < vertices; v++) {
                    seen[v] |= reached[v];
                }
            }
            return components;
        }

        boolean[] reach(int start, int withoutVertex, BitSet withoutEdges) {
            boolean[] reached = new boolean[vertices];
            Deque<Integer> open = new ArrayDeque<>();
            if (start != withoutVertex) {
                reached[start] = true;
                open.add(start);
            }
            while (!open.isEmpty()) {
                int at = open.remove();
                for (int edge = 0; edge < from.length; edge++) {
                    int next = from[edge] == at ? to[edge] : to[edge] == at ? from[edge] : -1;
                    if (next >= 0 && next != withoutVertex && !withoutEdges.get(edge) && !reached[next]) {
                        reached[next] = true;
                        open.add(next);
                    }
                }
            }
            return reached;
        }
    }
}
