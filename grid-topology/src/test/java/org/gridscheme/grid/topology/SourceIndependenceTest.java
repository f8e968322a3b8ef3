package org.gridscheme.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.testkit.SampleGrids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceIndependenceTest {

    @Test
    void differentSubstationsOnDifferentUpstreamSourcesAreStrong() {
        assertThat(between(SampleGrids.TWO_SUBSTATIONS, "U2", "D1")).isEqualTo(new Independence(3, List.of()));
    }

    @Test
    void commonUpstreamSourceIsNamed() {
        String common = SampleGrids.TWO_SUBSTATIONS.replace("up=South", "up=North");

        assertThat(between(common, "U2", "D1")).isEqualTo(new Independence(2, List.of("North")));
    }

    @Test
    void unknownUpstreamSourceIsNotStrong() {
        String unknown = SampleGrids.TWO_SUBSTATIONS.replace("up=South", "");

        assertThat(between(unknown, "U2", "D1")).isEqualTo(new Independence(2, List.of()));
    }

    @Test
    void twoSectionsOfOneSubstationShareTheSubstation() {
        assertThat(between(SampleGrids.TWO_SUBSTATIONS, "E2", "P2-S"))
                .isEqualTo(new Independence(1, List.of("North", "P")));
    }

    /** A station under two ids must not pass for two sources: Q moved to the place of P falls with it. */
    @Test
    void substationsAtOnePlaceAreOne() {
        String together = SampleGrids.TWO_SUBSTATIONS.replace("station Q 3000 0", "station Q 0 0");

        assertThat(between(together, "U2", "D1")).isEqualTo(new Independence(1, List.of("P")));
    }

    @Test
    void closedTieMakesOneBus() {
        String closed = SampleGrids.TWO_SUBSTATIONS.replace("tie P1 P2", "tie P1 P2 closed");

        assertThat(between(closed, "E2", "P2-S"))
                .isEqualTo(new Independence(0, List.of("North", "P", "P1", "P2", "P1=P2")));
    }

    @Test
    void sectionsWithoutKnownTransformerAreNotProvenIndependent() {
        String unknown = SampleGrids.TWO_SUBSTATIONS.replace("trafo PT2 P2 40", "");

        assertThat(between(unknown, "E2", "P2-S").level()).isZero();
    }

    @Test
    void oneFeederSharesEverythingDownToTheBranch() {
        assertThat(between(SampleGrids.TWO_SUBSTATIONS, "U2", "E1").sharedElements())
                .containsExactly("North", "P", "PT1", "P1", "PF1", "PF1-U1", "U1");
    }

    @Test
    void parallelTransformersAreNotASinglePoint() {
        assertThat(between(SampleGrids.TWO_SUBSTATIONS, "D1", "Q1-S"))
                .isEqualTo(new Independence(0, List.of("South", "Q", "Q1")));
    }

    @Test
    void placeWithoutSupplyHasNoIndependence() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "rmu X 1 1");
        SourceIndependence independence = SourceIndependence.of(FeederForest.trace(grid));

        assertThatThrownBy(() -> independence.between(grid.nodeIndex("X"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void candidatePairsOfTheWorkedExample() {
        assertThat(between(SampleGrids.EXAMPLE_B, "A1-5", "B2-5").level()).isEqualTo(3);
        assertThat(between(SampleGrids.EXAMPLE_B, "A1-5", "A2-5").level()).isEqualTo(1);
        assertThat(between(SampleGrids.EXAMPLE_B, "A1-5", "K2").level()).isEqualTo(3);
        assertThat(between(SampleGrids.EXAMPLE_B, "A1-5", "A1-6").level()).isZero();
    }

    static LongStream seeds() {
        return LongStream.concat(
                LongStream.range(0, 300 * Long.getLong("gridscheme.runs", 1)), LongStream.of(System.nanoTime()));
    }

    /** Removes every element of the whole supply system in turn and sees which pairs lose both sources. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sharedElementsMatchRemovingEachElement(long seed) {
        String text = RandomGrids.radial(seed);
        GridSnapshot grid = GridDsl.snapshot(text);
        FeederForest forest = FeederForest.trace(grid);
        SourceIndependence independence = SourceIndependence.of(forest);
        SupplyOutages outages = new SupplyOutages(grid);
        int[] sources = IntStream.range(0, grid.nodeCount())
                .filter(node -> forest.feederOf(node) >= 0 || grid.busbarSectionOfBay(node) >= 0)
                .toArray();
        for (int a : sources) {
            for (int b : sources) {
                Independence found = independence.betweenSources(SupplyPoint.at(a), SupplyPoint.at(b));
                Supplier<String> pair = () -> "seed " + seed + " " + found + "\n" + text;
                assertThat(new TreeSet<>(found.sharedElements())).as(pair).isEqualTo(outages.shared(a, b));
                assertThat(found.sharedElements()).as(pair).doesNotHaveDuplicates();
                assertThat(found.level()).as(pair).isEqualTo(outages.level(a, b));
            }
        }
    }

    private static Independence between(String text, String a, String b) {
        GridSnapshot grid = GridDsl.snapshot(text);
        return SourceIndependence.of(FeederForest.trace(grid)).between(grid.nodeIndex(a), grid.nodeIndex(b));
    }
}
