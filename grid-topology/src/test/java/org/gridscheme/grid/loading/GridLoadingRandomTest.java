package org.gridscheme.grid.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The prepared sums against the plain definitions, on random grids. */
class GridLoadingRandomTest {

    private static final PowerFactor PF = PowerFactor.of(0.9);
    private static final double SQRT3 = Math.sqrt(3);
    private static final Offset<Double> EXACT = within(1e-9);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sumsMatchTheirDefinitions(long seed) {
        GridSnapshot grid = GridDsl.snapshot(RandomGrids.radial(seed));
        FeederForest forest = FeederForest.trace(grid);
        GridLoading loading = GridLoading.of(grid, forest, new LoadingAssumptions(0.9, 0.85, Optional.empty()));
        for (Feeder feeder : forest.listFeeders()) {
            double loads_kVA = downstreamLoads_kVA(forest, feeder, feeder.bayNode());
            double expected_A = grid.node(feeder.bayNode())
                    .bay()
                    .orElseThrow()
                    .measuredPeak_A()
                    .orElse(loads_kVA * 0.9 / (SQRT3 * 10));
            assertThat(loading.measured_A(feeder.index())).isCloseTo(expected_A, EXACT);
            for (int node : forest.nodesOf(feeder.index())) {
                checkSection(forest, loading, feeder, node, loads_kVA);
                checkPath(forest, loading, node);
            }
        }
    }

    /** The same grid once with its loads at the stations and once in low-voltage grids behind transformers there. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lowVoltageLoadsWeighOnTheFeederLikeLoadsAtTheStation(long seed) {
        String text = RandomGrids.radial(seed);
        String behind = text.replaceAll(
                "load (\\S+) (.*)",
                "board lv-$1 0 0 kv=.4\njoint end-$1 50 0 kv=.4\nline lv-$1 end-$1\n"
                        + "dt dt-$1 $1 1200 lv=lv-$1\nload end-$1 $2");
        GridSnapshot direct = GridDsl.snapshot(text);
        GridSnapshot indirect = GridDsl.snapshot(behind);
        GridLoading expected = loading(direct);
        GridLoading actual = loading(indirect);

        assertThat(indirect.issues()).hasSameSizeAs(direct.issues());
        for (int section = 0; section < direct.sectionCount(); section++) {
            int same = indirect.findSectionIndex(direct.section(section).id()).orElseThrow();
            assertThat(actual.sectionPeak_A(same)).isEqualTo(expected.sectionPeak_A(section));
        }
        FeederForest forest = FeederForest.trace(direct);
        for (int feeder = 0; feeder < forest.feederCount(); feeder++) {
            assertThat(actual.measured_A(feeder)).isEqualTo(expected.measured_A(feeder));
            assertThat(actual.installed_kVA(feeder)).isEqualTo(expected.installed_kVA(feeder));
        }
    }

    private static GridLoading loading(GridSnapshot grid) {
        return GridLoading.of(grid, FeederForest.trace(grid), new LoadingAssumptions(0.9, 0.85, Optional.empty()));
    }

    private static void checkSection(
            FeederForest forest, GridLoading loading, Feeder feeder, int node, double loads_kVA) {
        int section = forest.parentSection(node);
        if (section < 0) {
            return;
        }
        double share = loads_kVA == 0 ? 1 : downstreamLoads_kVA(forest, feeder, node) / loads_kVA;
        double measured_A = loading.measured_A(feeder.index()) * share;
        double committed_A = forest.grid().listCommitments().stream()
                .filter(c ->
                        isDownstream(forest, forest.grid().nodeIndex(c.nodeId().orElseThrow()), node))
                .mapToDouble(Commitment::installed_kVA)
                .map(installed_kVA -> installed_kVA * 0.7 * 0.9 / (SQRT3 * 10))
                .sum();
        assertThat(loading.sectionMeasured_A(section)).isCloseTo(measured_A, EXACT);
        assertThat(loading.sectionPeak_A(section)).isCloseTo(measured_A + committed_A, EXACT);
    }

    private static void checkPath(FeederForest forest, GridLoading loading, int node) {
        double drop_pct = 0;
        double added_pct = 0;
        double r_ohm = 0;
        double worst = -1;
        double worstUnequal = -1;
        double weakest_A = Double.POSITIVE_INFINITY;
        for (int s : forest.supplyPath(node)) {
            LineSection line = forest.grid().section(s);
            double perAmpere_pct = SQRT3
                    * line.length_m()
                    / 1000
                    * (line.rOperating_ohmPerKm() * PF.value() + line.x_ohmPerKm() * PF.sine())
                    / (10 * 10);
            drop_pct += loading.sectionPeak_A(s) * perAmpere_pct;
            added_pct += 80 * perAmpere_pct;
            r_ohm += line.r20_ohmPerKm() * line.length_m() / 1000;
            worst = Math.max(worst, (loading.sectionPeak_A(s) + 80) / line.ampacity_A());
            worstUnequal = Math.max(worstUnequal, (loading.sectionPeak_A(s) + added_A(s)) / line.ampacity_A());
            weakest_A = Math.min(weakest_A, line.ampacity_A());
        }
        assertThat(loading.voltageDropToNode_pct(node, PF)).isCloseTo(drop_pct, EXACT);
        assertThat(loading.addedDropToNode_pct(node, 80, PF)).isCloseTo(added_pct, EXACT);
        assertThat(loading.pathImpedance20(node).r_ohm()).isCloseTo(r_ohm, EXACT);
        if (forest.depth(node) > 0) {
            assertThat(loading.worstAfter(node, 80).after_ratio()).isCloseTo(worst, EXACT);
            assertThat(loading.worstAfter(node, 80, GridLoadingRandomTest::added_A)
                            .after_ratio())
                    .isCloseTo(worstUnequal, EXACT);
            assertThat(loading.pathAllowed_A(node)).isEqualTo(weakest_A);
        }
    }

    private static double added_A(int section) {
        return section % 5 * 20;
    }

    private static double downstreamLoads_kVA(FeederForest forest, Feeder feeder, int root) {
        return IntStream.of(forest.nodesOf(feeder.index()))
                .filter(node -> isDownstream(forest, node, root))
                .boxed()
                .flatMap(node -> forest.grid().loadsAt(node).stream())
                .mapToDouble(Load::peak_kVA)
                .sum();
    }

    private static boolean isDownstream(FeederForest forest, int node, int root) {
        for (int at = node; at >= 0; at = forest.parentNode(at)) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }
}
