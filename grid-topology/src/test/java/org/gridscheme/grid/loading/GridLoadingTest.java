package org.gridscheme.grid.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.gridscheme.grid.topology.FeederForest;
import org.junit.jupiter.api.Test;

class GridLoadingTest {

    private static final LoadingAssumptions ASSUMPTIONS = new LoadingAssumptions(0.9, 0.85, Optional.empty());
    private static final PowerFactor PF = PowerFactor.of(0.95);
    private static final Offset<Double> EXACT = within(1e-9);

    /** Feeders F1, F2, F3 of the worked example A. */
    @Test
    void feederLoadRatesOfTheWorkedExample() {
        GridLoading loading = loading(SampleGrids.EXAMPLE_A);

        assertThat(loading.allowed_A(0)).isEqualTo(356.30);
        assertThat(100 * loading.measured_A(0) / loading.allowed_A(0)).isCloseTo(19.65, within(0.005));
        assertThat(loading.committed_A(0)).isCloseTo(49.88, within(0.005));
        assertThat(100 * (loading.measured_A(0) + loading.committed_A(0)) / loading.allowed_A(0))
                .isCloseTo(33.65, within(0.005));
        assertThat(100 * (loading.measured_A(0) + loading.committed_A(0) + 114.58) / loading.allowed_A(0))
                .isCloseTo(65.80, within(0.01));
        assertThat(100 * (loading.measured_A(1) + loading.committed_A(1) + 114.58) / loading.allowed_A(1))
                .isCloseTo(57.42, within(0.01));
        assertThat(loading.installed_kVA(0)).isEqualTo(4600);
    }

    /** 1000 kVA: lapsed on 1 April, and connected where a load bears its id. */
    @Test
    void aCommitmentCountsUntilItLapsesOrIsConnected() {
        String grid = """
                station S 0 0
                bus B S
                trafo T B 20
                bay F B 0 5
                rmu R 100 0
                line F R
                commit C R 1000 until=2026-03-31
                """;
        double committed_A = 1000 * 0.9 / (Math.sqrt(3) * 10);
        assertThat(onDay(grid, "2026-03-31").committed_A(0)).isCloseTo(committed_A, EXACT);
        assertThat(onDay(grid, "2026-04-01").committed_A(0)).isZero();
        GridLoading connected = onDay(grid + "load R 800 id=C pf=0.8 inst=1000\n", "2026-03-31");
        assertThat(connected.committed_A(0)).isZero();
        assertThat(connected.measured_A(0)).isCloseTo(committed_A, EXACT);
        assertThat(connected.installed_kVA(0)).isEqualTo(1000);
        assertThat(connected.listCommitmentsInForce()).isEmpty();
    }

    private static GridLoading onDay(String text, String day) {
        GridSnapshot grid = GridDsl.snapshot(text);
        return GridLoading.of(
                grid, FeederForest.trace(grid), new LoadingAssumptions(0.9, 0.85, Optional.of(LocalDate.parse(day))));
    }

    @Test
    void transformerLoadRatesOfTheWorkedExample() {
        GridLoading loading = loading(SampleGrids.EXAMPLE_A);
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.EXAMPLE_A);
        PowerTransformer t1 = grid.transformersIn("S").get(0);
        PowerTransformer t2 = grid.transformersIn("S").get(1);

        assertThat(loading.transformerMeasured_kVA(t1) / t1.rated_kVA()).isCloseTo(0.480, EXACT);
        assertThat((loading.transformerMeasured_kVA(t1) + loading.transformerCommitted_kVA(t1)) / t1.rated_kVA())
                .isCloseTo(0.520, within(1e-6));
        assertThat(loading.transformerMeasured_kVA(t2)).isEqualTo(21_500);
        assertThat(loading.transformerCommitted_kVA(t2)).isZero();
    }

    /** Currents divide as the impedances do: (S1/u1) : (S2/u2) = 2 : 1.5, or 20 : 15 by rating where one uk is unknown. */
    @Test
    void parallelTransformersShareByRatingOverShortCircuitVoltage() {
        String grid = """
                station S 0 0
                bus B S
                trafo T1 B 20 uk=10
                trafo T2 B 15 uk=%s
                bay F B 0 5
                rmu R 100 0
                line F R
                load R 14000 pf=1 inst=14000
                """;

        assertThat(transformerLoads_kVA(grid.formatted("10"))).containsExactly(6_800.0, 5_100.0);
        assertThat(transformerLoads_kVA(grid.formatted("12"))).containsExactly(7_323.077, 4_576.923);
        assertThat(transformerLoads_kVA(grid.replace(" uk=%s", ""))).containsExactly(6_800.0, 5_100.0);
    }

    @Test
    void threeTransformersInParallelShareOverTheirTies() {
        String grid = """
                station S 0 0
                bus B1 S
                bus B2 S
                bus B3 S
                tie B1 B2 closed
                tie B2 B3 closed
                trafo T1 B1 40 uk=16
                trafo T2 B2 40 uk=16
                trafo T3 B3 40 uk=20
                bay F B3 0 5
                rmu R 100 0
                line F R
                load R 14000 pf=1 inst=14000
                """;

        assertThat(transformerLoads_kVA(grid)).containsExactly(4_250.0, 4_250.0, 3_400.0);
    }

    /** Kc and Kt cancel but for 0.85, so 14 MVA of load are 11.9 MVA at the transformers. */
    private static List<Double> transformerLoads_kVA(String text) {
        GridSnapshot grid = GridDsl.snapshot(text);
        GridLoading loading = GridLoading.of(grid, FeederForest.trace(grid), ASSUMPTIONS);
        return grid.listPowerTransformers().stream()
                .map(loading::transformerMeasured_kVA)
                .map(load_kVA -> Math.rint(load_kVA * 1000) / 1000)
                .toList();
    }

    @Test
    void voltageDropAndImpedanceOfTheWorkedExample() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.EXAMPLE_A);
        GridLoading loading = loading(SampleGrids.EXAMPLE_A);
        int rmu3 = grid.nodeIndex("RMU-3");

        double before_pct = loading.voltageDropToNode_pct(rmu3, PF);
        assertThat(before_pct).isCloseTo(0.498, within(0.0005));
        assertThat(before_pct + loading.addedDropToNode_pct(rmu3, 114.58, PF)).isCloseTo(0.974, within(0.0005));
        Impedance path = loading.pathImpedance20(rmu3);
        Impedance source = new Impedance(0, 1.05 * 10 / (Math.sqrt(3) * 16));
        double ik_kA = 1.05 * 10 / (Math.sqrt(3) * source.plus(path).abs_ohm());
        assertThat(ik_kA).isCloseTo(10.018, within(0.0005));
    }

    @Test
    void weakestSectionOfTheWorkedExample() {
        GridSnapshot grid = GridDsl.snapshot(
                SampleGrids.EXAMPLE_A.replace("line RMU-2 RMU-3 len=800", "line RMU-2 RMU-3 len=800 a=240"));
        GridLoading loading = GridLoading.of(grid, FeederForest.trace(grid), ASSUMPTIONS);
        int rmu3 = grid.nodeIndex("RMU-3");

        SectionLoadRate worst = loading.worstAfter(rmu3, 114.58);
        assertThat(grid.section(worst.section()).id()).isEqualTo("RMU-2-RMU-3");
        assertThat(worst.allowed_A()).isEqualTo(240);
        assertThat(worst.before_ratio()).isCloseTo(119.883 / 240, within(1e-5));
        assertThat(worst.after_ratio()).isCloseTo(234.463 / 240, within(1e-5));
        assertThat(loading.pathAllowed_A(rmu3)).isEqualTo(240);
        assertThat(loading.pathAllowed_A(grid.nodeIndex("RMU-2"))).isEqualTo(356.30);
        assertThat(loading.allowed_A(0)).isEqualTo(356.30);
        assertThat(grid.section(loading.worstAfter(grid.nodeIndex("RMU-2"), 10).section())
                        .id())
                .isEqualTo("F1-RMU-1");
    }

    /** Half loaded both, and the farther one could be worse: whichever way it is asked, the one next to the bay is told. */
    @Test
    void ofEqualSectionsTheOneNextToTheBayIsTheWeakest() {
        String text = """
                station S 0 0
                bus S1 S ik=16
                bay F1 S1 0 0
                rmu R1 100 0
                rmu R2 200 0
                line F1 R1 a=200
                line R1 R2 a=100
                """;
        GridSnapshot grid = GridDsl.snapshot(text);
        GridLoading loading = loading(text);
        int end = grid.nodeIndex("R2");
        int near = section(grid, "F1-R1");
        int far = section(grid, "R1-R2");

        assertThat(loading.worstAfter(end, 100, section -> section == near ? 100 : 50))
                .isEqualTo(new SectionLoadRate(near, 0, .5, 200));
        assertThat(loading.worstAfter(end, 100, section -> section == near ? 98 : 50))
                .isEqualTo(new SectionLoadRate(far, 0, .5, 100));
        GridLoading alike = loading(text.replace("a=200", "a=100"));
        assertThat(alike.worstAfter(end, 50).section()).isEqualTo(near);
        assertThat(alike.worstAfter(end, 50, section -> 50).section()).isEqualTo(near);
    }

    @Test
    void noSectionLeadsToABay() {
        GridLoading loading = loading(SampleGrids.EXAMPLE_A);
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.EXAMPLE_A);
        int bay = FeederForest.trace(grid).feeder(0).bayNode();

        assertThatThrownBy(() -> loading.worstAfter(bay, 1, section -> 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void switchingStationOfTheWorkedExampleB() {
        GridLoading loading = loading(SampleGrids.EXAMPLE_B);

        assertThat(100 * (loading.measured_A(0) + 346.41) / loading.allowed_A(0))
                .isCloseTo(115.7, within(0.05));
        assertThat(100 * (loading.measured_A(0) + 207.85) / loading.allowed_A(0))
                .isCloseTo(81.35, within(0.005));
    }

    @Test
    void currentsFollowTheLoadsAndTheHeadCarriesThePeak() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.EXAMPLE_A);
        GridLoading loading = loading(SampleGrids.EXAMPLE_A);

        assertThat(loading.sectionMeasured_A(section(grid, "F1-RMU-1"))).isCloseTo(70, EXACT);
        assertThat(loading.sectionMeasured_A(section(grid, "RMU-3-RMU-4"))).isCloseTo(70 * 2 / 3.0, EXACT);
        assertThat(loading.sectionPeak_A(section(grid, "RMU-3-RMU-4"))).isCloseTo(70 * 2 / 3.0, EXACT);
        assertThat(loading.sectionPeak_A(section(grid, "RMU-2-RMU-3"))).isCloseTo(119.883, within(0.001));
        assertThat(loading.sectionPeak_A(section(grid, "RMU-4-RMU-13"))).isZero();
    }

    @Test
    void withoutMeasurementLoadsWithoutProfileAddAtTheirCoincidence() {
        String text = SampleGrids.TWO_SUBSTATIONS.replace("load E2 200 pf=.9 inst=630", "");
        double day_kVA = 800 / 0.95;
        double night_kVA = 600 / 0.95;
        double summer_kVA = Math.max(
                Math.max(0.2 * day_kVA + 1.0 * night_kVA, 0.4 * day_kVA + 0.5 * night_kVA),
                Math.max(1.0 * day_kVA + 0.2 * night_kVA, 0.6 * day_kVA + 0.3 * night_kVA));
        double winter_kVA = 0.5 * day_kVA + 0.9 * night_kVA;
        double expected_kVA = Math.max(summer_kVA, winter_kVA) + 0.9 * 1500 / 0.95;

        assertThat(loading(text).measured_A(0)).isCloseTo(expected_kVA / (Math.sqrt(3) * 10), EXACT);
    }

    /** The profile overlay of the domain rules: 40 55 70 62 + 20 49.9 45 30 + 30 118 104.3 127.3 peaks at 222.9 A. */
    @Test
    void profilesAreAddedPointByPoint() {
        String text = """
                station S 0 0
                bus B S
                trafo T B 40
                bay F B 0 0
                rmu R 1000 0
                line F R
                profile feeder YEAR 0.571428571 0.785714286 1 0.885714286
                profile committed YEAR 0.400801603 1 0.901803607 0.601202405
                profile customer YEAR 0.235663786 0.926944226 0.819324430 1
                """ + load("feeder", 70) + load("committed", 49.9) + load("customer", 127.3);

        assertThat(loading(text).measured_A(0)).isCloseTo(222.9, within(1e-4));
    }

    @Test
    void seasonsAreNeverMixedAndYearHoldsInAll() {
        String base = """
                station S 0 0
                bus B S
                trafo T B 40
                bay F B 0 0
                rmu R 1000 0
                line F R
                profile cold WINTER 1
                profile cold SUMMER 0.1
                profile hot WINTER 0.2
                profile hot SUMMER 1
                profile always YEAR 0.5
                """;

        assertThat(loading(base + load("cold", 100) + load("hot", 80) + load("always", 10))
                        .measured_A(0))
                .isCloseTo(100 + 16 + 5, within(1e-6));
    }

    @Test
    void quarterHourProfilesKeepTheirPeak() {
        String shares = "0.5 ".repeat(95) + "1";
        String text = """
                station S 0 0
                bus B S
                trafo T B 40
                bay F B 0 0
                rmu R 1000 0
                line F R
                profile fine YEAR %s
                profile coarse YEAR %s
                """.formatted(shares, "0 ".repeat(23) + "1");

        assertThat(loading(text + load("fine", 100) + load("coarse", 10)).measured_A(0))
                .isCloseTo(110, within(1e-6));
    }

    @Test
    void commitmentLapsesTheDayAfterItsLast() {
        String text = SampleGrids.EXAMPLE_A.replace(
                "commit C1 RMU-3 1600 kd=.6", "commit C1 RMU-3 1600 kd=.6 p=.5 kc=1 until=2026-03-31");
        GridSnapshot grid = GridDsl.snapshot(text);
        FeederForest forest = FeederForest.trace(grid);
        double expected_A = 1600 * 0.6 * 0.5 / (Math.sqrt(3) * 10);

        assertThat(GridLoading.of(grid, forest, asOf("2026-03-31")).committed_A(0))
                .isCloseTo(expected_A, EXACT);
        GridLoading lapsed = GridLoading.of(grid, forest, asOf("2026-04-01"));
        assertThat(lapsed.committed_A(0)).isZero();
        assertThat(lapsed.installed_kVA(0)).isEqualTo(3000);
        assertThat(lapsed.transformerCommitted_kVA(grid.transformersIn("S").get(0)))
                .isCloseTo(1184, within(1e-3));
    }

    @Test
    void transformersOfOneBusShareByRating() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "commit C D1 1000 kd=.5");
        GridLoading loading = GridLoading.of(grid, FeederForest.trace(grid), ASSUMPTIONS);
        PowerTransformer small = grid.transformersIn("Q").get(0);
        PowerTransformer large = grid.transformersIn("Q").get(1);
        double total_kVA = 450 / 0.9 * 0.9 * 0.85 / 0.9;

        assertThat(loading.transformerMeasured_kVA(small)).isCloseTo(total_kVA / 3, EXACT);
        assertThat(loading.transformerMeasured_kVA(large)).isCloseTo(total_kVA * 2 / 3, EXACT);
        assertThat(loading.transformerCommitted_kVA(small)).isCloseTo(1000 * 0.5 * 0.85 / 3, EXACT);
    }

    @Test
    void commitmentOnASpareBayLoadsOnlyItsBus() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "commit C P2-S 1000 kd=.5");
        GridLoading loading = GridLoading.of(grid, FeederForest.trace(grid), ASSUMPTIONS);

        assertThat(loading.transformerCommitted_kVA(grid.transformersIn("P").get(1)))
                .isCloseTo(425, EXACT);
        assertThat(loading.committed_A(0)).isZero();
        assertThat(loading.committed_A(1)).isZero();
    }

    @Test
    void distributionTransformerIsMeasuredOrSharesTheLoadsOfItsNode() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS);
        GridLoading loading = loading(SampleGrids.TWO_SUBSTATIONS);
        var atD1 = grid.distributionTransformersAt(grid.nodeIndex("D1"));

        assertThat(loading.distributionTransformerMeasured_kVA(atD1.get(0))).isEqualTo(250);
        assertThat(loading.distributionTransformerMeasured_kVA(atD1.get(1))).isCloseTo(500 * 0.6, EXACT);
    }

    @Test
    void bayLimitHoldsForTheHeadSections() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS);
        GridLoading loading = loading(SampleGrids.TWO_SUBSTATIONS);

        assertThat(loading.allowed_A(0)).isEqualTo(300);
        assertThat(loading.sectionAllowed_A(section(grid, "PF1-U1"))).isEqualTo(300);
        assertThat(loading.sectionAllowed_A(section(grid, "U1-U2"))).isEqualTo(356.30);
        assertThat(loading.pathAllowed_A(grid.nodeIndex("U2"))).isEqualTo(300);
    }

    @Test
    void bayThatFeedsNothingHasAnEmptyPath() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS);
        GridLoading loading = loading(SampleGrids.TWO_SUBSTATIONS);
        int spare = grid.nodeIndex("Q1-S");

        assertThat(loading.voltageDropToNode_pct(spare, PF)).isZero();
        assertThat(loading.addedDropToNode_pct(spare, 100, PF)).isZero();
        assertThat(loading.pathImpedance20(spare)).isEqualTo(Impedance.ZERO);
        assertThat(loading.pathAllowed_A(spare)).isEqualTo(600);
        assertThat(loading.worstAfter(spare, 150)).isEqualTo(new SectionLoadRate(-1, 0, 0.25, 600));
        assertThat(loading.pathAllowed_A(grid.nodeIndex("P2-S"))).isInfinite();
    }

    @Test
    void placeWithoutSupplyIsRefused() {
        GridSnapshot grid = GridDsl.snapshot(SampleGrids.TWO_SUBSTATIONS + "rmu X 1 1");
        GridLoading loading = GridLoading.of(grid, FeederForest.trace(grid), ASSUMPTIONS);
        int dead = grid.nodeIndex("X");

        assertThatThrownBy(() -> loading.voltageDropToNode_pct(dead, PF)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> loading.worstAfter(dead, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> loading.pathImpedance20(dead)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereNobodyKnowsWhereTheCurrentGoesEverySectionCarriesIt() {
        String text = SampleGrids.EXAMPLE_A.replaceAll("load RMU-[345] .*", "");
        GridSnapshot grid = GridDsl.snapshot(text);
        GridLoading unknown = GridLoading.of(grid, FeederForest.trace(grid), ASSUMPTIONS);
        GridSnapshot withStation = GridDsl.snapshot(text + "dt D RMU-2 630");
        GridLoading byStation = GridLoading.of(withStation, FeederForest.trace(withStation), ASSUMPTIONS);

        assertThat(unknown.sectionMeasured_A(section(grid, "RMU-4-RMU-5"))).isEqualTo(70);
        assertThat(byStation.sectionMeasured_A(section(withStation, "RMU-1-RMU-2")))
                .isCloseTo(70, EXACT);
        assertThat(byStation.sectionMeasured_A(section(withStation, "RMU-2-RMU-3")))
                .isZero();
    }

    @Test
    void coincidenceMustBeAShare() {
        assertThatThrownBy(() -> new LoadingAssumptions(0, 0.85, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LoadingAssumptions(0.9, 1.1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GridLoading loading(String text) {
        GridSnapshot grid = GridDsl.snapshot(text);
        return GridLoading.of(grid, FeederForest.trace(grid), ASSUMPTIONS);
    }

    private static LoadingAssumptions asOf(String day) {
        return new LoadingAssumptions(0.9, 0.85, Optional.of(LocalDate.parse(day)));
    }

    /** A load at R whose peak is a current at 10 kV. */
    private static String load(String profile, double peak_A) {
        return "load R " + Math.sqrt(3) * 10 * peak_A + " pf=1 profile=" + profile + "\n";
    }

    private static int section(GridSnapshot grid, String id) {
        return grid.findSectionIndex(id).orElseThrow();
    }
}
