package org.gridscheme.grid.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.FeederTie;
import org.gridscheme.grid.topology.OpenPointMove;
import org.junit.jupiter.api.Test;

/** Forest and loading after a move against those of a grid in whose text the switches stand so; the seed is told on failure. */
class MovedOpenPointTest {

    private static final PowerFactor PF = PowerFactor.of(0.9);
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void afterAMoveAllIsAsInAGridOfThatState() {
        int moved = 0;
        for (long seed = 0; seed < 400; seed++) {
            String text = RandomGrids.radial(seed);
            moved += compare(seed % 2 == 0 ? text.replaceAll(" peak=\\d+", "") : text, seed) ? 1 : 0;
        }
        assertThat(moved).as("grids with something to move").isGreaterThan(100);
    }

    @Test
    void whatMovesNothingIsNoMove() {
        FeederForest forest = FeederForest.trace(GridDsl.snapshot("""
                station S 0 0
                bus S1 S ik=16
                trafo T1 S1 50
                bay F1 S1 0 0
                rmu R1 100 0 ways=6
                rmu R2 200 0 ways=6
                line F1 R1 len=100
                line R1 R2 len=100
                line F1 R2 len=200 open
                """));
        int inner = forest.grid().findSectionIndex("R1-R2").orElseThrow();
        int open = forest.grid().findSectionIndex("F1-R2").orElseThrow();
        assertThatThrownBy(() -> OpenPointMove.of(forest, inner, open)).hasMessageContaining("on one feeder");
        assertThatThrownBy(() -> OpenPointMove.of(forest, open, inner)).hasMessageContaining("no open point");
    }

    private static boolean compare(String text, long seed) {
        FeederForest forest = FeederForest.trace(GridDsl.snapshot(text));
        List<OpenPointMove> moves = moves(forest);
        if (moves.isEmpty()) {
            return false;
        }
        OpenPointMove move = moves.get(new Random(seed).nextInt(moves.size()));
        FeederForest after = forest.after(move);
        GridLoading loading = loading(forest).after(after, move);
        FeederForest rebuilt = FeederForest.trace(GridDsl.snapshot(switched(text, forest, move, loading)));
        String as = "seed " + seed + " " + move;
        compareForest(after, rebuilt, as);
        compareLoading(loading, loading(rebuilt), rebuilt, as);
        return true;
    }

    private static List<OpenPointMove> moves(FeederForest forest) {
        List<OpenPointMove> moves = new ArrayList<>();
        for (FeederTie tie : FeederTie.listAll(forest)) {
            for (int end : new int[] {
                forest.grid().sectionFrom(tie.section()), forest.grid().sectionTo(tie.section())
            }) {
                for (int section : forest.supplyPath(end)) {
                    moves.add(OpenPointMove.of(forest, section, tie.section()));
                }
            }
        }
        return moves;
    }

    /** The text with the switches moved and, where a bay was measured, what it is computed to carry then. */
    private static String switched(String text, FeederForest forest, OpenPointMove move, GridLoading loading) {
        String opened = " id=" + forest.grid().section(move.opened()).id() + " ";
        String closed = " id=" + forest.grid().section(move.closed()).id() + " ";
        return text.lines()
                .map(line -> {
                    if ((line + " ").contains(closed)) {
                        return line.replace(" open", "");
                    }
                    if ((line + " ").contains(opened)) {
                        return line + " open";
                    }
                    return line.startsWith("bay ") && line.contains(" peak=") ? measured(line, forest, loading) : line;
                })
                .collect(Collectors.joining("\n"));
    }

    private static String measured(String bay, FeederForest forest, GridLoading loading) {
        int feeder = forest.feederOf(forest.grid().nodeIndex(bay.split(" ")[1]));
        return feeder < 0
                ? bay
                : bay.replaceAll(" peak=\\d+", String.format(Locale.ROOT, " peak=%.12f", loading.measured_A(feeder)));
    }

    private static void compareForest(FeederForest after, FeederForest rebuilt, String as) {
        GridSnapshot grid = rebuilt.grid();
        assertThat(after.listFeeders()).isEqualTo(rebuilt.listFeeders());
        for (int section = 0; section < grid.sectionCount(); section++) {
            assertThat(after.feederOfSection(section)).as(as).isEqualTo(rebuilt.feederOfSection(section));
            assertThat(after.downstreamNode(section)).as(as).isEqualTo(rebuilt.downstreamNode(section));
        }
        for (int node = 0; node < grid.nodeCount(); node++) {
            assertThat(after.feederOf(node)).as(as).isEqualTo(rebuilt.feederOf(node));
            assertThat(after.parentNode(node)).as(as).isEqualTo(rebuilt.parentNode(node));
            assertThat(after.parentSection(node)).as(as).isEqualTo(rebuilt.parentSection(node));
            assertThat(after.depth(node)).as(as).isEqualTo(rebuilt.depth(node));
            assertThat(after.pathLength_m(node)).as(as).isEqualTo(Double.valueOf(rebuilt.pathLength_m(node)));
        }
        for (int feeder = 0; feeder < rebuilt.feederCount(); feeder++) {
            assertThat(after.nodesOf(feeder)).as(as).isEqualTo(rebuilt.nodesOf(feeder));
            assertThat(after.openPointsOf(feeder)).as(as).isEqualTo(rebuilt.openPointsOf(feeder));
            assertThat(after.totalLength_m(feeder)).as(as).isEqualTo(rebuilt.totalLength_m(feeder));
            assertThat(after.trunkLength_m(feeder)).as(as).isEqualTo(rebuilt.trunkLength_m(feeder));
        }
    }

    private static void compareLoading(GridLoading actual, GridLoading expected, FeederForest rebuilt, String as) {
        GridSnapshot grid = rebuilt.grid();
        for (Feeder it : rebuilt.listFeeders()) {
            int feeder = it.index();
            assertThat(actual.measured_A(feeder)).as(as).isCloseTo(expected.measured_A(feeder), CLOSE);
            assertThat(actual.committed_A(feeder)).as(as).isCloseTo(expected.committed_A(feeder), CLOSE);
            assertThat(actual.installed_kVA(feeder)).as(as).isCloseTo(expected.installed_kVA(feeder), CLOSE);
            assertThat(actual.curves().ofFeeder(feeder).peak().total())
                    .as(as)
                    .isCloseTo(expected.curves().ofFeeder(feeder).peak().total(), CLOSE);
            assertThat(actual.allowed_A(feeder)).as(as).isEqualTo(expected.allowed_A(feeder));
            assertThat(actual.generation_kVA(feeder)).as(as).isCloseTo(expected.generation_kVA(feeder), CLOSE);
            assertThat(actual.reverse_A(feeder)).as(as).isCloseTo(expected.reverse_A(feeder), CLOSE);
            for (int node : rebuilt.nodesOf(feeder)) {
                assertThat(actual.committedAt_A(node)).as(as).isCloseTo(expected.committedAt_A(node), CLOSE);
                assertThat(actual.voltageDropToNode_pct(node, PF))
                        .as(as)
                        .isCloseTo(expected.voltageDropToNode_pct(node, PF), CLOSE);
                assertThat(actual.pathImpedance20(node)).as(as).isEqualTo(expected.pathImpedance20(node));
                assertThat(actual.pathAllowed_A(node)).as(as).isEqualTo(expected.pathAllowed_A(node));
            }
        }
        for (int section = 0; section < grid.sectionCount(); section++) {
            assertThat(actual.sectionMeasured_A(section)).as(as).isCloseTo(expected.sectionMeasured_A(section), CLOSE);
            assertThat(actual.sectionCommitted_A(section))
                    .as(as)
                    .isCloseTo(expected.sectionCommitted_A(section), CLOSE);
            assertThat(actual.carried(section).installed_kVA())
                    .as(as)
                    .isCloseTo(expected.carried(section).installed_kVA(), CLOSE);
            assertThat(actual.sectionReverse_A(section)).as(as).isCloseTo(expected.sectionReverse_A(section), CLOSE);
        }
        for (PowerTransformer unit : grid.listPowerTransformers()) {
            if (unit.peakLoad_kVA().isEmpty()) {
                assertThat(actual.transformerMeasured_kVA(unit))
                        .as(as)
                        .isCloseTo(expected.transformerMeasured_kVA(unit), within(1e-6));
            }
            assertThat(actual.transformerCommitted_kVA(unit))
                    .as(as)
                    .isCloseTo(expected.transformerCommitted_kVA(unit), within(1e-6));
        }
    }

    private static GridLoading loading(FeederForest forest) {
        return GridLoading.of(forest.grid(), forest, new LoadingAssumptions(0.9, 0.85, Optional.empty()));
    }
}
