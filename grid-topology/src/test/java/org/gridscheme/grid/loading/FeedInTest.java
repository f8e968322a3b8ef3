package org.gridscheme.grid.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.junit.jupiter.api.Test;

class FeedInTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /**
     * <pre>
     *  F --- A --- B --- C
     *        100   500   lv 300 kW and a roof of 90 kW
     *        kW    kW
     *        load  wind, 600 kW, -200 kvar
     * </pre>
     */
    private static final String GRID = """
            station S 0 0 up=North
            bus P S ik=16
            trafo T P 40
            bay F P 0 5
            rmu A 500 0 ways=4
            rmu B 900 0 ways=4
            ds C 1400 0 ways=4
            board L 1400 5 kv=.4
            line F A
            line A B
            line B C
            dt D C 400 lv=L
            profile day SUMMER 0.5 1 0.2 0.7
            profile day WINTER 0.6 1 0.3 0.7
            load A 100 pf=1 profile=day
            load B 500 pf=.8 inst=1000
            load L 300 pf=1 profile=day inst=500
            gen B 600 q=-200 rated=700
            gen L 90
            """;

    @Test
    void whatCanFlowBackIsNotHiddenByTheLoads() {
        GridSnapshot grid = GridDsl.snapshot(GRID);
        GridLoading loading = loading(grid, Optional.empty());
        double toAmpere = 1 / (Math.sqrt(3) * 10);

        assertThat(loading.generation_kVA(0)).isEqualTo(790);
        assertThat(reverse(grid, loading, "B-C"))
                .as("90 kW against 0.2 x 300 kW")
                .isCloseTo(30 * toAmpere, EXACT);
        assertThat(reverse(grid, loading, "A-B"))
                .as("the load at B has no profile and counts nothing")
                .isCloseTo(Math.hypot(630, 200) * toAmpere, EXACT);
        assertThat(loading.reverse_A(0)).isCloseTo(Math.hypot(610, 200) * toAmpere, EXACT);
    }

    @Test
    void generationReducesNoLoad() {
        GridLoading with = loading(GridDsl.snapshot(GRID), Optional.empty());
        GridLoading without = loading(GridDsl.snapshot(GRID.replaceAll("gen .*\n", "")), Optional.empty());

        assertThat(with.measured_A(0)).isEqualTo(without.measured_A(0));
        assertThat(without.reverse_A(0)).isZero();
    }

    @Test
    void loadsAboveTheGenerationLeaveNothingToFlowBack() {
        GridLoading loading = loading(GridDsl.snapshot(GRID.replace("gen B 600", "gen B 1")), Optional.empty());

        assertThat(loading.reverse_A(0)).isCloseTo(Math.hypot(11, 200) / (Math.sqrt(3) * 10), EXACT);
        assertThat(loading(
                                GridDsl.snapshot(
                                        GRID.replaceAll("gen B.*\n", "").replace("gen L 90", "gen L 70")),
                                Optional.empty())
                        .reverse_A(0))
                .as("70 kW against 60 + 20 kW")
                .isZero();
    }

    @Test
    void aUnitCountsFromItsFirstDay() {
        GridSnapshot grid = GridDsl.snapshot(GRID.replace("gen L 90", "gen L 90 from=2026-05-01"));

        assertThat(loading(grid, Optional.of(LocalDate.of(2026, 4, 30))).generation_kVA(0))
                .isEqualTo(700);
        assertThat(loading(grid, Optional.of(LocalDate.of(2026, 5, 1))).generation_kVA(0))
                .isEqualTo(790);
    }

    private static double reverse(GridSnapshot grid, GridLoading loading, String section) {
        return loading.sectionReverse_A(grid.findSectionIndex(section).orElseThrow());
    }

    private static GridLoading loading(GridSnapshot grid, Optional<LocalDate> asOf) {
        return GridLoading.of(grid, FeederForest.trace(grid), new LoadingAssumptions(0.9, 0.85, asOf));
    }
}
