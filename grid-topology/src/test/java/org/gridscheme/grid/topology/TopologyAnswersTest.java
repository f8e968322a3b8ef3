package org.gridscheme.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gridscheme.grid.snapshot.ClosedLoop;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.testkit.SampleGrids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Supply chains, ties, segments, spare places, islands and loops. */
class TopologyAnswersTest {

    private static final String WITH_LOW_VOLTAGE = SampleGrids.TWO_SUBSTATIONS.replace(
                    "dt D1-T1 D1 400 peak=250 ways=2", "dt D1-T1 D1 400 peak=250 ways=2 lv=L")
            + """
            board L 2400 510 kv=.4
            joint H1 2400 600 kv=.4
            line L H1
            """;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void supplyChainOfALowVoltageNodeReachesUpToTheSource() {
        GridSnapshot grid = GridDsl.snapshot(WITH_LOW_VOLTAGE);
        SupplyChain chain =
                SupplyChain.to(grid.nodeIndex("H1"), FeederForest.trace(grid), LowVoltageForest.trace(grid));

        assertThat(chain)
                .isEqualTo(new SupplyChain(
                        Optional.of("South"),
                        "Q",
                        110,
                        List.of("QT1", "QT2"),
                        List.of("Q1"),
                        "QF1",
                        List.of("QF1-U3", "U3-D1"),
                        "D1",
                        List.of("D1-T1"),
                        Optional.of("L"),
                        List.of("L-H1")));
    }

    @Test
    void supplyChainOverAClosedBusTieNamesAllItsTransformers() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS.replace("tie P1 P2", "tie P1 P2 closed"));
        SupplyChain chain =
                SupplyChain.to(grid.nodeIndex("E1"), FeederForest.trace(grid), LowVoltageForest.trace(grid));

        assertThat(chain.transformers()).containsExactly("PT1", "PT2");
        assertThat(chain.busbarSections()).containsExactly("P1", "P2");
        assertThat(chain.sections()).containsExactly("PF1-U1", "U1-H", "H-E1");
        assertThat(chain.board()).isEmpty();
        assertThatThrownBy(() ->
                        SupplyChain.to(grid.nodeIndex("P2-S"), FeederForest.trace(grid), LowVoltageForest.trace(grid)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTieIsListedOnce() {
        FeederForest forest = FeederForest.trace(GridDsl.snapshot(SampleGrids.EXAMPLE_A));

        assertThat(FeederTie.listAll(forest))
                .extracting(tie -> forest.grid().section(tie.section()).id() + " " + tie.feederA() + tie.feederB())
                .containsExactly("RMU-4-RMU-13 01", "RMU-5-RMU-23 02");
    }

    @Test
    void closedSwitchesDivideAFeederIntoSegments() {
        String text = SampleGrids.EXAMPLE_A + """
                switch CB F1-RMU-1 F1 closed
                switch a RMU-2-RMU-3 RMU-2 closed
                switch b RMU-2-RMU-3 RMU-3 closed
                switch c RMU-4-RMU-5 RMU-4 closed
                """;
        FeederForest forest = FeederForest.trace(GridDsl.snapshot(text));

        assertThat(FeederExtent.of(forest, 0)).isEqualTo(new FeederExtent(5, 4, 3));
        assertThat(FeederExtent.of(forest, 1)).isEqualTo(new FeederExtent(3, 1, 0));
    }

    @Test
    void spareBaysAndWays() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.EXAMPLE_B);
        SpareAccess spare = SpareAccess.of(FeederForest.trace(grid));

        assertThat(spare.bays())
                .extracting(it ->
                        grid.busbarSection(it.busbarSection()).id() + " " + it.used() + it.spare() + it.reserved())
                .containsExactly("A1 020", "A2 020", "B1 120", "B2 020", "B3 020");
        assertThat(spare.ways()).containsExactly(new SpareAccess.Ways(grid.nodeIndex("K2"), 12, 3));
    }

    @Test
    void islandsAreNumbered() {
        GridSnapshot grid =
                GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "rmu X 1 1\nrmu Y 9 9\nline X Y\nrmu Z 5 5\n");

        assertThat(grid.islandOf(grid.nodeIndex("U1"))).isEqualTo(-1);
        assertThat(grid.islandOf(grid.nodeIndex("X"))).isZero();
        assertThat(grid.islandOf(grid.nodeIndex("Y"))).isZero();
        assertThat(grid.islandOf(grid.nodeIndex("Z"))).isEqualTo(1);
    }

    @Test
    void aLoopBetweenTwoFeedersRunsFromBayToBay() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS.replace("line U2 U3 open", "line U2 U3"));

        assertThat(grid.listClosedLoops())
                .containsExactly(new ClosedLoop("U2-U3", List.of("U2-U3", "U1-U2", "PF1-U1", "QF1-U3")));
        assertThat(grid.isQuarantinedNode(grid.nodeIndex("U1"))).isTrue();
        assertThat(grid.isQuarantinedNode(grid.nodeIndex("H")))
                .as("a branch off the loop")
                .isFalse();
    }

    /** The sections of a loop are a ring, or a way from one bay to another; each loop has a section no earlier one has cut. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void loopsAreRingsOrWaysBetweenBays(long seed) {
        GridSnapshot grid = GridDsl.snapshot(RandomGrids.meshed(seed));
        Set<String> cut = new HashSet<>();
        for (ClosedLoop loop : grid.listClosedLoops()) {
            List<Integer> ends = loop.sections().stream()
                    .map(id -> grid.findSectionIndex(id).orElseThrow())
                    .flatMap(s ->
                            IntStream.of(grid.sectionFrom(s), grid.sectionTo(s)).boxed())
                    .toList();
            Set<Integer> met =
                    ends.stream()
                            .collect(Collectors.groupingBy(node -> node, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .filter(it -> it.getValue() != 2)
                            .map(it -> it.getKey())
                            .collect(Collectors.toSet());
            assertThat(met).allSatisfy(node -> assertThat(grid.busbarSectionOfBay(node))
                    .isNotNegative());
            assertThat(met.size()).isIn(0, 2);
            assertThat(cut.add(loop.closedBy())).isTrue();
        }
        GridGraph graph = GridGraph.of(grid.nodeCount() + 1, ends(grid, true), ends(grid, false));
        int spanning = graph.vertexCount() - graph.componentCount();
        assertThat(grid.listClosedLoops()).as("edges without a spanning forest").hasSize(graph.edgeCount() - spanning);
    }

    /** Closed sections, and an edge from each bay to a vertex of its own that stands for the sources. */
    private static int[] ends(GridSnapshot grid, boolean first) {
        IntStream sections = IntStream.range(0, grid.sectionCount())
                .filter(s -> grid.isClosed(s) && grid.sectionFrom(s) != grid.sectionTo(s))
                .map(s -> first ? grid.sectionFrom(s) : grid.sectionTo(s));
        IntStream bays = IntStream.range(0, grid.nodeCount())
                .filter(node -> grid.busbarSectionOfBay(node) >= 0)
                .map(node -> first ? node : grid.nodeCount());
        return IntStream.concat(sections, bays).toArray();
    }
}
