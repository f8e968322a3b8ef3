package org.gridscheme.grid.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.RandomGrids;
import org.gridscheme.grid.testkit.RandomWhatIf;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.GridOverlay;
import org.gridscheme.grid.topology.OpenPoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer of an overlay against a snapshot made of the changed grid; the seed stands in the name of a failing case. */
class OverlayRandomTest {

    private static final PowerFactor PF = PowerFactor.of(0.9);
    private static final Offset<Double> CLOSE = within(1e-9);

    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changesEqualARebuiltGrid(long seed) {
        Random random = new Random(seed);
        boolean measured = seed % 2 == 0;
        String text =
                measured ? withLoadEverywhere(seed) : RandomGrids.radial(seed).replaceAll(" peak=\\d+", "");
        FeederForest base = FeederForest.trace(GridDsl.snapshot(text));
        RandomWhatIf whatIf = new RandomWhatIf(text, base, seed);
        for (int steps = 1 + random.nextInt(6); steps > 0; steps--) {
            change(whatIf, random.nextInt(measured ? 4 : 6));
        }

        FeederForest rebuilt = FeederForest.trace(GridDsl.snapshot(whatIf.text()));
        OverlayLoading overlaid = OverlayLoading.of(loading(base), whatIf.overlay());

        assertThat(ids(rebuilt.grid().issues()))
                .as("the text can be read")
                .noneMatch(code -> code.equals("grid.closed-loop") || code.equals("grid.dangling-reference"));
        compareTopology(whatIf.overlay(), rebuilt);
        compareLoading(whatIf.overlay(), overlaid, rebuilt);
    }

    private static void change(RandomWhatIf whatIf, int kind) {
        switch (kind) {
            case 0 -> whatIf.addLoad();
            case 1 -> whatIf.tap();
            case 2 -> whatIf.cutIn();
            case 3 -> whatIf.addLine();
            default -> whatIf.moveOpenPoint();
        }
    }

    /** With a load at each bay it is always known how a measured current spreads. */
    private static String withLoadEverywhere(long seed) {
        String text = RandomGrids.radial(seed);
        StringBuilder loads = new StringBuilder();
        text.lines()
                .filter(line -> line.startsWith("bay ") && !line.contains("SPARE"))
                .forEach(
                        line -> loads.append("load ").append(line.split(" ")[1]).append(" 10 inst=20\n"));
        return text + loads;
    }

    private static void compareTopology(GridOverlay overlay, FeederForest rebuilt) {
        GridSnapshot grid = rebuilt.grid();
        assertThat(overlay.nodeCount()).isEqualTo(grid.nodeCount());
        for (int node = 0; node < overlay.nodeCount(); node++) {
            int same = grid.nodeIndex(overlay.nodeId(node));
            int bay = overlay.bayOf(node);
            int feeder = rebuilt.feederOf(same);
            if (feeder < 0) {
                assertThat(bay < 0 || bay == node).as("idle bay or nothing").isTrue();
                continue;
            }
            assertThat(overlay.nodeId(bay)).isEqualTo(rebuilt.feeder(feeder).id());
            assertThat(IntStream.of(overlay.supplyPath(node)).mapToObj(overlay::sectionId))
                    .containsExactlyElementsOf(IntStream.of(rebuilt.supplyPath(same))
                            .mapToObj(section -> grid.section(section).id())
                            .toList());
            assertThat(overlay.pathLength_m(node)).isCloseTo(rebuilt.pathLength_m(same), within(1e-6));
        }
        for (Feeder feeder : overlay.base().listFeeders()) {
            int same = rebuilt.feederOf(grid.nodeIndex(feeder.id()));
            assertThat(overlay.openPointsOf(feeder.index()).stream().map(it -> openPoint(overlay, it)))
                    .containsExactlyInAnyOrderElementsOf(rebuilt.openPointsOf(same).stream()
                            .map(it -> openPoint(rebuilt, it))
                            .toList());
        }
    }

    private static String openPoint(GridOverlay overlay, OpenPoint it) {
        String other = it.otherFeeder() < 0
                ? "-"
                : overlay.base().feeder(it.otherFeeder()).id();
        return overlay.sectionId(it.section()) + " " + overlay.nodeId(it.node()) + " " + other;
    }

    private static String openPoint(FeederForest forest, OpenPoint it) {
        String other =
                it.otherFeeder() < 0 ? "-" : forest.feeder(it.otherFeeder()).id();
        return forest.grid().section(it.section()).id() + " "
                + forest.grid().node(it.node()).id() + " " + other;
    }

    private static void compareLoading(GridOverlay overlay, OverlayLoading overlaid, FeederForest rebuilt) {
        GridSnapshot grid = rebuilt.grid();
        GridLoading expected = loading(rebuilt);
        for (int section = 0; section < overlay.sectionCount(); section++) {
            if (grid.findSectionIndex(overlay.sectionId(section)).isEmpty()) {
                assertThat(overlaid.section(section)).as("replaced").isEqualTo(Carried.NOTHING);
                continue;
            }
            int same = grid.findSectionIndex(overlay.sectionId(section)).orElseThrow();
            Carried carried = overlaid.section(section);
            assertThat(carried.measured_A()).isCloseTo(expected.sectionMeasured_A(same), CLOSE);
            assertThat(carried.committed_A() + carried.added_A()).isCloseTo(expected.sectionCommitted_A(same), CLOSE);
            assertThat(carried.installed_kVA()).isCloseTo(expected.carried(same).installed_kVA(), CLOSE);
            assertThat(overlaid.sectionAllowed_A(section)).isEqualTo(expected.sectionAllowed_A(same));
        }
        for (Feeder feeder : rebuilt.listFeeders()) {
            int bay = overlay.findNode(feeder.id()).orElseThrow();
            Carried carried = overlaid.feederAt(bay);
            assertThat(carried.measured_A()).isCloseTo(expected.measured_A(feeder.index()), CLOSE);
            assertThat(carried.committed_A() + carried.added_A())
                    .isCloseTo(expected.committed_A(feeder.index()), CLOSE);
            assertThat(carried.installed_kVA()).isCloseTo(expected.installed_kVA(feeder.index()), CLOSE);
            assertThat(overlaid.allowedAt_A(bay)).isEqualTo(expected.allowed_A(feeder.index()));
            for (int node : rebuilt.nodesOf(feeder.index())) {
                comparePath(overlay.findNode(grid.node(node).id()).orElseThrow(), overlaid, node, expected);
            }
        }
    }

    private static void comparePath(int node, OverlayLoading overlaid, int same, GridLoading expected) {
        assertThat(overlaid.voltageDropToNode_pct(node, PF)).isCloseTo(expected.voltageDropToNode_pct(same, PF), CLOSE);
        assertThat(overlaid.pathImpedance20(node).abs_ohm())
                .isCloseTo(expected.pathImpedance20(same).abs_ohm(), CLOSE);
        if (expected.worstAfter(same, 0).allowed_A() > 0) {
            assertThat(overlaid.worstTo(node).after_ratio())
                    .isCloseTo(expected.worstAfter(same, 0).after_ratio(), CLOSE);
        }
    }

    private static GridLoading loading(FeederForest forest) {
        return GridLoading.of(forest.grid(), forest, new LoadingAssumptions(0.9, 0.85, Optional.empty()));
    }

    private static List<String> ids(List<GridDataIssue> issues) {
        return issues.stream().map(it -> it.code()).toList();
    }
}
