package org.gridscheme.grid.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.gridscheme.grid.topology.AddedLoad;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.GridOverlay;
import org.gridscheme.grid.topology.LineValues;
import org.gridscheme.grid.topology.OpenPoint;
import org.junit.jupiter.api.Test;

/** What-ifs on the worked example A. */
class OverlayLoadingTest {

    private static final PowerFactor PF = PowerFactor.of(0.95);

    private final GridSnapshot grid = GridDsl.snapshot(SampleGrids.EXAMPLE_A);
    private final FeederForest base = FeederForest.trace(grid);
    private final GridLoading loading = loading(base);
    private final GridOverlay nothing = GridOverlay.on(base);

    /** 33.65 % before and 65.80 % after, 0.974 % voltage drop. */
    @Test
    void theCustomerOfTheWorkedExample() {
        OverlayLoading with =
                OverlayLoading.of(loading, nothing.addLoad(new AddedLoad(grid.nodeIndex("RMU-3"), 114.58, 3150)));
        int f1 = grid.nodeIndex("F1");

        Carried head = with.feederAt(f1);
        assertThat(100 * head.measured_A() / with.allowedAt_A(f1)).isCloseTo(19.65, within(0.005));
        assertThat(100 * head.before_A() / with.allowedAt_A(f1)).isCloseTo(33.65, within(0.005));
        assertThat(100 * head.total_A() / with.allowedAt_A(f1)).isCloseTo(65.80, within(0.01));
        assertThat(head.installed_kVA()).isEqualTo(4600 + 3150);
        assertThat(with.voltageDropToNode_pct(grid.nodeIndex("RMU-3"), PF)).isCloseTo(0.974, within(0.0005));
        assertThat(with.section(section("RMU-3-RMU-4")).added_A()).isZero();
        assertThat(with.section(section("RMU-2-RMU-3")).added_A()).isEqualTo(114.58);
    }

    /** RMU-4 and RMU-5 are two thirds of the 70 A of F1; F2 measured 90 A. */
    @Test
    void aMovedPartTakesItsShareOfTheMeasurementAlong() {
        GridOverlay moved = nothing.moveOpenPoint(section("RMU-4-RMU-13"), section("RMU-3-RMU-4"));
        OverlayLoading after = OverlayLoading.of(loading, moved);

        assertThat(after.feederAt(grid.nodeIndex("F1")).measured_A()).isCloseTo(70 / 3.0, within(1e-9));
        assertThat(after.feederAt(grid.nodeIndex("F2")).measured_A()).isCloseTo(90 + 140 / 3.0, within(1e-9));
        assertThat(after.section(section("RMU-4-RMU-13")).measured_A()).isCloseTo(140 / 3.0, within(1e-9));
        assertThat(after.section(section("RMU-4-RMU-5")).measured_A()).isCloseTo(70 / 3.0, within(1e-9));
        assertThat(moved.feederOf(grid.nodeIndex("RMU-5"))).isEqualTo(1);
        assertThat(moved.openPointsOf(0))
                .containsExactly(new OpenPoint(section("RMU-3-RMU-4"), grid.nodeIndex("RMU-3"), 1));
        assertThat(moved.openPointsOf(1))
                .contains(new OpenPoint(section("RMU-3-RMU-4"), grid.nodeIndex("RMU-4"), 0))
                .hasSize(2);
    }

    @Test
    void movingBackRestoresTheGrid() {
        GridOverlay there = nothing.moveOpenPoint(section("RMU-4-RMU-13"), section("RMU-2-RMU-3"));
        GridOverlay back = there.moveOpenPoint(section("RMU-2-RMU-3"), section("RMU-4-RMU-13"));
        OverlayLoading after = OverlayLoading.of(loading, back);

        for (int s = 0; s < grid.sectionCount(); s++) {
            assertThat(after.section(s).before_A()).isCloseTo(loading.sectionPeak_A(s), within(1e-9));
            assertThat(back.conducts(s)).isEqualTo(grid.conducts(s));
        }
    }

    /** A feeder of which only the measured head current is known: nobody can say how much of it moves. */
    @Test
    void whereTheSpreadIsUnknownAMovedPartCountsOnBothSides() {
        String text =
                SampleGrids.EXAMPLE_A.replaceAll("(?m)^load RMU-[345] .*$", "").replaceAll("(?m)^commit .*$", "");
        FeederForest forest = FeederForest.trace(GridDsl.snapshot(text));
        GridOverlay moved = GridOverlay.on(forest).moveOpenPoint(section("RMU-4-RMU-13"), section("RMU-3-RMU-4"));
        OverlayLoading after = OverlayLoading.of(loading(forest), moved);

        assertThat(after.feederAt(grid.nodeIndex("F1")).measured_A()).isEqualTo(70);
        assertThat(after.feederAt(grid.nodeIndex("F2")).measured_A()).isEqualTo(160);
        assertThat(after.section(section("RMU-4-RMU-5")).measured_A()).isEqualTo(70);
    }

    @Test
    void aLineFromASpareBayIsAFeederOfItsOwn() {
        GridSnapshot b = GridDsl.snapshot(SampleGrids.EXAMPLE_B);
        FeederForest forest = FeederForest.trace(b);
        int bay = b.nodeIndex("A1-5");
        GridOverlay dedicated = GridOverlay.on(forest).addLine(bay, "customer", cable(2100));
        int customer = dedicated.findNode("customer").orElseThrow();
        OverlayLoading after =
                OverlayLoading.of(loading(forest), dedicated.addLoad(new AddedLoad(customer, 300, 8000)));

        assertThat(dedicated.bayOf(customer)).isEqualTo(bay);
        assertThat(dedicated.feederOf(customer)).isEqualTo(-1);
        assertThat(after.feederAt(bay)).isEqualTo(new Carried(0, 0, 300, 8000));
        assertThat(after.worstTo(customer).after_ratio()).isCloseTo(300 / 356.3, within(1e-9));
    }

    @Test
    void thousandsOfOverlaysLeaveTheBaseAsItIs() {
        double before_A = loading.sectionPeak_A(section("F1-RMU-1"));
        List<GridOverlay> overlays = IntStream.range(0, 5_000)
                .mapToObj(i -> nothing.tap(section("F1-RMU-1"), 0.1 * (i + 1), "T")
                        .addLine(grid.nodeCount(), "C", cable(100))
                        .addLoad(new AddedLoad(grid.nodeCount() + 1, i, i)))
                .toList();

        assertThat(overlays)
                .allSatisfy(it -> assertThat(it.feederOf(grid.nodeCount() + 1)).isZero());
        assertThat(OverlayLoading.of(loading, overlays.get(4_999))
                        .feederAt(grid.nodeIndex("F1"))
                        .added_A())
                .isEqualTo(4_999);
        assertThat(OverlayLoading.of(loading, nothing)
                        .feederAt(grid.nodeIndex("F1"))
                        .added_A())
                .isZero();
        assertThat(loading.sectionPeak_A(section("F1-RMU-1"))).isEqualTo(before_A);
        assertThat(nothing.nodeCount()).isEqualTo(grid.nodeCount());
    }

    @Test
    void refusesWhatMakesNoSense() {
        int open = section("RMU-4-RMU-13");
        GridOverlay tapped = nothing.tap(section("F1-RMU-1"), 400, "T");

        refused(() -> nothing.tap(open, 10, "T"));
        refused(() -> nothing.tap(section("F1-RMU-1"), 800, "T"));
        refused(() -> nothing.tap(section("F1-RMU-1"), 400, "RMU-1"));
        refused(() -> tapped.tap(section("F1-RMU-1"), 100, "U"));
        refused(() -> tapped.addLine(grid.nodeIndex("F1"), "T", cable(5)));
        refused(() -> nothing.moveOpenPoint(section("F1-RMU-1"), section("RMU-1-RMU-2")));
        refused(() -> nothing.moveOpenPoint(open, section("F3-RMU-21")));
        refused(() -> nothing.moveOpenPoint(open, section("RMU-4-RMU-5")));
        refused(() -> new AddedLoad(0, Double.NaN, 0));
    }

    private static void refused(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(IllegalArgumentException.class);
    }

    private static LineValues cable(double length_m) {
        return new LineValues(length_m, 0.0601, 0.0766, 0.087, 356.3);
    }

    private int section(String id) {
        return grid.findSectionIndex(id).orElseThrow();
    }

    private static GridLoading loading(FeederForest forest) {
        return GridLoading.of(forest.grid(), forest, new LoadingAssumptions(0.9, 0.85, Optional.empty()));
    }
}
