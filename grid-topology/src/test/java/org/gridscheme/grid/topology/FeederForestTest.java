package org.gridscheme.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.testkit.SampleGrids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeederForestTest {

    private final GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS);
    private final FeederForest forest = FeederForest.trace(grid);

    @Test
    void feedersAreNumberedByBusbarSectionThenBay() {
        assertThat(forest.listFeeders()).extracting(Feeder::id).containsExactly("PF1", "QF1");
        assertThat(forest.feeder(1).busbarSection()).isEqualTo(grid.busbarSectionIndex("Q1"));
        assertThat(forest.feeder(1).nominalVoltage_kV()).isEqualTo(10);
    }

    @Test
    void switchingStationAndWhatItFeedsBelongToItsFeeder() {
        assertThat(ids(forest.nodesOf(0))).containsExactly("PF1", "U1", "U2", "H", "E1", "E2");
        assertThat(ids(forest.nodesOf(1))).containsExactly("QF1", "U3", "D1");
        assertThat(forest.feederOf(node("E2"))).isZero();
        assertThat(forest.feederOf(node("P2-S"))).isEqualTo(-1);
    }

    @Test
    void supplyPathRunsFromTheBay() {
        assertThat(sections(forest.supplyPath(node("E2")))).containsExactly("PF1-U1", "U1-H", "H-E1", "E1-E2");
        assertThat(forest.supplyPath(node("PF1"))).isEmpty();
        assertThat(forest.depth(node("E2"))).isEqualTo(4);
        assertThat(forest.depth(node("P2-S"))).isEqualTo(-1);
        assertThat(forest.parentNode(node("H"))).isEqualTo(node("U1"));
        assertThat(forest.parentSection(node("PF1"))).isEqualTo(-1);
        assertThatThrownBy(() -> forest.supplyPath(node("P2-S"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sectionsKnowTheirFeederAndTheirFarEnd() {
        assertThat(forest.feederOfSection(section("U1-H"))).isZero();
        assertThat(forest.downstreamNode(section("U1-H"))).isEqualTo(node("H"));
        assertThat(forest.feederOfSection(section("U2-U3"))).isEqualTo(-1);
        assertThat(forest.downstreamNode(section("U2-U3"))).isEqualTo(-1);
    }

    @Test
    void openPointIsSeenFromBothFeeders() {
        assertThat(forest.openPointsOf(0)).containsExactly(new OpenPoint(section("U2-U3"), node("U2"), 1));
        assertThat(forest.openPointsOf(1)).containsExactly(new OpenPoint(section("U2-U3"), node("U3"), 0));
    }

    @Test
    void openPointTowardsNothingHasNoOtherFeeder() {
        GridSnapshot open = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "rmu X 1300 50\nline U2 X open");

        assertThat(FeederForest.trace(open).openPointsOf(0))
                .extracting(OpenPoint::otherFeeder)
                .containsExactly(1, -1);
    }

    @Test
    void lengthsOfTheWorkedExample() {
        FeederForest example = FeederForest.trace(GridDsl.snapshot(SampleGrids.EXAMPLE_A));

        assertThat(example.trunkLength_m(0)).isEqualTo(4000);
        assertThat(example.totalLength_m(0)).isEqualTo(4000);
        assertThat(example.pathLength_m(example.grid().nodeIndex("RMU-3"))).isEqualTo(2400);
        assertThat(forest.totalLength_m(1)).isCloseTo(forest.trunkLength_m(1), within(1e-9));
        assertThat(forest.totalLength_m(0)).isGreaterThan(forest.trunkLength_m(0));
    }

    @Test
    void usedBayWithoutLineIsAFeederOfItsOwn() {
        FeederForest withEmpty =
                FeederForest.trace(GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "bay P1-2 P1 0 9 peak=30"));

        assertThat(withEmpty.listFeeders()).extracting(Feeder::id).containsExactly("PF1", "P1-2", "QF1");
        assertThat(withEmpty.trunkLength_m(1)).isZero();
    }

    @Test
    void ringTypeCountsDifferentOtherFeeders() {
        FeederForest example = FeederForest.trace(GridDsl.snapshot(SampleGrids.EXAMPLE_A));
        FeederForest alone = FeederForest.trace(GridDsl.snapshot(SampleGrids.EXAMPLE_B));
        String more = "\nbay F4 S1 10 20\nrmu X 2500 50\nline F4 X\nline X RMU-3 open\nline X RMU-4 id=again open";
        FeederForest four = FeederForest.trace(GridDsl.snapshot(SampleGrids.EXAMPLE_A + more));

        assertThat(RingTypes.of(example, 0)).isEqualTo(RingType.TWO_SUPPLY_ONE_STANDBY);
        assertThat(RingTypes.of(example, 1)).isEqualTo(RingType.SINGLE_RING);
        assertThat(RingTypes.of(example, 2)).isEqualTo(RingType.SINGLE_RING);
        assertThat(RingTypes.of(alone, 0)).isEqualTo(RingType.RADIAL);
        assertThat(RingTypes.of(four, 0)).isEqualTo(RingType.THREE_SUPPLY_ONE_STANDBY);
        assertThat(RingTypes.of(four, 1)).isEqualTo(RingType.SINGLE_RING);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Against a walk that knows nothing but which sections conduct. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void forestOfARandomGridMatchesAPlainWalk(long seed) {
        for (String text : List.of(RandomGrids.radial(seed), RandomGrids.meshed(seed))) {
            GridSnapshot random = GridDsl.snapshot(text);
            FeederForest traced = FeederForest.trace(random);
            int[] expected = new int[random.nodeCount()];
            Arrays.fill(expected, -1);
            traced.listFeeders().forEach(feeder -> walk(random, feeder.bayNode(), -1, feeder.index(), expected));

            for (int node = 0; node < random.nodeCount(); node++) {
                assertThat(traced.feederOf(node)).as(text).isEqualTo(expected[node]);
                if (expected[node] >= 0) {
                    assertPathLeadsToTheBay(traced, node);
                }
            }
        }
    }

    private static void walk(GridSnapshot grid, int node, int cameBy, int feeder, int[] feederOf) {
        assertThat(feederOf[node]).as("reached once").isEqualTo(-1);
        feederOf[node] = feeder;
        for (int section = 0; section < grid.sectionCount(); section++) {
            boolean ends = grid.sectionFrom(section) == node || grid.sectionTo(section) == node;
            if (ends && section != cameBy && grid.conducts(section)) {
                walk(grid, grid.otherEnd(section, node), section, feeder, feederOf);
            }
        }
    }

    private static void assertPathLeadsToTheBay(FeederForest forest, int node) {
        int at = forest.feeder(forest.feederOf(node)).bayNode();
        double length_m = 0;
        for (int section : forest.supplyPath(node)) {
            assertThat(forest.grid().conducts(section)).isTrue();
            at = forest.grid().otherEnd(section, at);
            length_m += forest.grid().section(section).length_m();
        }
        assertThat(at).isEqualTo(node);
        assertThat(forest.pathLength_m(node)).isCloseTo(length_m, within(1e-6));
    }

    private int node(String id) {
        return grid.nodeIndex(id);
    }

    private int section(String id) {
        return grid.findSectionIndex(id).orElseThrow();
    }

    private List<String> ids(int[] nodes) {
        return IntStream.of(nodes).mapToObj(n -> grid.node(n).id()).toList();
    }

    private List<String> sections(int[] path) {
        return IntStream.of(path).mapToObj(s -> grid.section(s).id()).toList();
    }
}
