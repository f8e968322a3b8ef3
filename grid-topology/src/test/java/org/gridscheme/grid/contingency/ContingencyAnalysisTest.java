package org.gridscheme.grid.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.grid.contingency.ElementLoadRate.Kind;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.IsolationZones;
import org.gridscheme.grid.topology.ZoneTree;
import org.junit.jupiter.api.Test;

/** Rings worked by hand. Every section may carry 400 A; the loads of a feeder are alike. */
class ContingencyAnalysisTest {

    private static final double SQRT3 = Math.sqrt(3);
    private static final ContingencyLimits RATED = new ContingencyLimits(1, 1.3);

    /**
     * <pre>
     * F ── R1 ── R2 ── R3 ┄┄ Q2 ── Q1 ── G      F: 300 A, 100 at each unit; G: 80 A, 40 at each
     *                        (tie RQ open)
     * </pre>
     */
    private static final String RING = """
            station S 0 0
            bus S1 S
            bus S2 S
            trafo T1 S1 20 peak=6
            trafo T2 S2 20 peak=5
            bay F S1 0 0 peak=300
            bay G S2 0 9000 peak=80
            rmu R1 1000 0
            rmu R2 2000 0
            rmu R3 3000 0
            rmu Q1 1000 9000
            rmu Q2 2000 9000
            line F R1 id=F1 a=400
            line R1 R2 id=F2 a=400
            line R2 R3 id=F3 a=400
            line G Q1 id=G1 a=400
            line Q1 Q2 id=G2 a=400
            line R3 Q2 id=RQ a=400 len=1000 open
            load R1 1000
            load R2 1000
            load R3 1000
            load Q1 1000
            load Q2 1000
            """;

    /** G takes all of F's 300 A: 380 A at its head, currents of F's sections turn round: 100, 200, and 300 A over the tie. */
    @Test
    void ringTakesOverTheWholeFeeder() {
        ContingencyResult found = loseSection(RING, "F1", RATED);

        assertThat(found.transfers())
                .containsExactly(new Transfer("RQ", Optional.empty(), "F", Optional.of("G"), SQRT3 * 10 * 300, 3));
        assertThat(found.interruptedLoads()).isEqualTo(3);
        assertThat(found.unsuppliedLoads()).isZero();
        assertThat(found.secure()).isTrue();
        assertThat(found.exhaustive()).isTrue();
        check(found, Kind.FEEDER, "G", 80 / 400.0, 380 / 400.0);
        check(found, Kind.SECTION, "G1", 80 / 400.0, 380 / 400.0);
        check(found, Kind.SECTION, "G2", 40 / 400.0, 340 / 400.0);
        check(found, Kind.SECTION, "RQ", 0, 300 / 400.0);
        check(found, Kind.SECTION, "F3", 100 / 400.0, 200 / 400.0);
        check(found, Kind.SECTION, "F2", 200 / 400.0, 100 / 400.0);
        check(found, Kind.FEEDER, "F", 300 / 400.0, 0);
        check(found, Kind.TRANSFORMER, "T2", 5 / 20.0, (5 + SQRT3 * 10 * 0.3 * 0.85 / 0.9) / 20);
        check(found, Kind.TRANSFORMER, "T1", 6 / 20.0, (6 - SQRT3 * 10 * 0.3 * 0.85 / 0.9) / 20);
        assertThat(found.loadRates().get(0).use()).isCloseTo(0.95, within(1e-12));
    }

    /** Drops at pf 0.95 over 1 km sections: 380, 340, 300, 200, 100 A, each 100 A and km 0.1731 % (R 0.0766, X 0.087). */
    @Test
    void voltageDropsRunOverTheTie() {
        ContingencyResult found = loseSection(RING, "F1", RATED);
        double perHundredAmpere_pct = SQRT3 * 100 * (0.0766 * 0.95 + 0.087 * Math.sqrt(1 - 0.95 * 0.95)) / 100;

        assertThat(found.largestDrop_pct()).isCloseTo(perHundredAmpere_pct * (3.8 + 3.4 + 3 + 2 + 1), within(1e-9));
    }

    /** With 200 A of its own, G may only take 200 A more: R1 is left out by opening F2. */
    @Test
    void fullPartnerTakesWhatItCan() {
        ContingencyResult found = loseSection(RING.replace("peak=80", "peak=200"), "F1", RATED);

        assertThat(found.transfers())
                .containsExactly(new Transfer("RQ", Optional.of("F2"), "F", Optional.of("G"), SQRT3 * 10 * 200, 2));
        assertThat(found.unsuppliedLoads()).isEqualTo(1);
        assertThat(found.unsupplied_kVA()).isCloseTo(SQRT3 * 10 * 100, within(1e-9));
        assertThat(found.isolatedLoads()).isZero();
        assertThat(found.secure()).isFalse();
        check(found, Kind.FEEDER, "G", 0.5, 1);
        TieRate alone = found.ties().get(0);
        assertThat(alone.tieId()).isEqualTo("RQ");
        assertThat(alone.worst().orElseThrow().after_ratio()).isCloseTo(500 / 400.0, within(1e-12));
    }

    /** A second tie at R1 takes the rest: 100 A to H, 200 A to G. */
    @Test
    void twoTiesShareWhatOneCannotTake() {
        String text = RING.replace("peak=80", "peak=200") + """
                bay H S2 0 5000 peak=290
                rmu P1 1000 5000
                line H P1 id=H1 a=400
                load P1 1000
                line R1 P1 id=RP a=400 len=1000 open
                """;
        ContingencyResult found = loseSection(text, "F1", RATED);

        assertThat(found.transfers())
                .containsExactly(
                        new Transfer("RQ", Optional.of("F2"), "F", Optional.of("G"), SQRT3 * 10 * 200, 2),
                        new Transfer("RP", Optional.of("F2"), "F", Optional.of("H"), SQRT3 * 10 * 100, 1));
        assertThat(found.secure()).isTrue();
    }

    /** Of two ties that both fit, the one that leaves more room. */
    @Test
    void tieWithTheLowestLoadRateIsChosen() {
        String text = RING + """
                bay H S2 0 5000 peak=50
                rmu P1 1000 5000
                line H P1 id=H1 a=400
                load P1 1000
                line R1 P1 id=RP a=400 len=1000 open
                """;
        ContingencyResult found = loseSection(text, "F1", RATED);

        assertThat(found.transfers()).extracting(Transfer::tieId).containsExactly("RP");
        assertThat(found.ties()).extracting(TieRate::tieId).containsExactly("RQ", "RP");
        check(found, Kind.FEEDER, "H", 50 / 400.0, 350 / 400.0);
    }

    /** Losing the middle leaves R1 on its bay and R2, R3 to the tie. */
    @Test
    void whatLiesBeforeTheLostSectionStays() {
        ContingencyResult found = loseSection(RING, "F2", RATED);

        assertThat(found.transfers()).extracting(Transfer::loads).containsExactly(2);
        check(found, Kind.FEEDER, "F", 300 / 400.0, 100 / 400.0);
        check(found, Kind.SECTION, "F1", 300 / 400.0, 100 / 400.0);
        check(found, Kind.FEEDER, "G", 80 / 400.0, 280 / 400.0);
    }

    /** Without switches in the units a fault anywhere takes the whole feeder until it is repaired. */
    @Test
    void withoutSwitchesNothingCanBeParted() {
        ContingencyResult found = analysis(RING, RATED, false).analyse(section(RING, "F2"));

        assertThat(found.transfers()).isEmpty();
        assertThat(found.isolatedLoads()).isEqualTo(3);
        assertThat(found.unsupplied_kVA()).isCloseTo(SQRT3 * 10 * 300, within(1e-9));
    }

    /** A switch on F2 at R1 keeps R1 apart from a fault in F2, and one on F3 at R2 lets R3 be taken over. */
    @Test
    void realSwitchesDecideWhatIsIsolated() {
        String text = RING + "switch a F2 R1 closed\nswitch b F3 R2 closed\n";
        ContingencyResult found = analysis(text, RATED, false).analyse(section(text, "F2"));

        assertThat(found.interruptedLoads()).isEqualTo(2);
        assertThat(found.isolatedLoads()).isEqualTo(1);
        assertThat(found.isolated_kVA()).isCloseTo(SQRT3 * 10 * 100, within(1e-9));
        assertThat(found.transfers())
                .containsExactly(new Transfer("RQ", Optional.empty(), "F", Optional.of("G"), SQRT3 * 10 * 100, 1));
        assertThat(found.secure()).isTrue();
    }

    @Test
    void lostFeederIsItsBay() {
        ContingencyAnalysis analysis = analysis(RING, RATED, true);
        ContingencyResult found = analysis.analyse(new Contingency.LostFeeder(0));

        assertThat(found.transfers()).extracting(Transfer::tieId).containsExactly("RQ");
        assertThat(found.interruptedLoads()).isEqualTo(3);
    }

    @Test
    void losingWhatFeedsNothingChangesNothing() {
        ContingencyResult found = loseSection(RING, "RQ", RATED);

        assertThat(found.interrupted_kVA()).isZero();
        assertThat(found.loadRates()).isEmpty();
        assertThat(found.secure()).isTrue();
    }

    /** Worked example A: T1 24 and T2 21.5 MVA, 2 MVA committed, 50 MVA each; the bus tie closes and T2 carries 47.5 MVA. */
    @Test
    void transformerOfTheWorkedExample() {
        ContingencyResult found = analysis(SampleGrids.EXAMPLE_A, new ContingencyLimits(1, 1), true)
                .analyse(new Contingency.LostTransformer("T1"));

        assertThat(found.transfers()).extracting(Transfer::tieId).containsExactly("S1=S2");
        check(found, Kind.TRANSFORMER, "T2", 0.43, 0.95);
        assertThat(found.secure()).isTrue();
    }

    /** Two units on one bus: 24 MVA on the one that is left. */
    @Test
    void parallelTransformerTakesOverWithoutSwitching() {
        String text = """
                station S 0 0
                bus S1 S
                trafo T1 S1 20 peak=12
                trafo T2 S1 20 peak=12
                bay F S1 0 0 peak=100
                """;
        ContingencyResult found = analysis(text, RATED, true).analyse(new Contingency.LostTransformer("T1"));

        assertThat(found.transfers()).isEmpty();
        assertThat(found.interruptedLoads()).isZero();
        check(found, Kind.TRANSFORMER, "T2", 0.6, 1.2);
        assertThat(found.secure()).isTrue();
        assertThat(analysis(text, new ContingencyLimits(1, 1.1), true)
                        .analyse(new Contingency.LostTransformer("T1"))
                        .secure())
                .isFalse();
    }

    /** No tie on the bus: F goes to G's bar over the ring. */
    @Test
    void feederLeavesTheDeadBus() {
        ContingencyResult found = analysis(RING, RATED, true).analyse(new Contingency.LostTransformer("T1"));

        assertThat(found.interruptedLoads()).isEqualTo(3);
        assertThat(found.transfers())
                .containsExactly(new Transfer("RQ", Optional.empty(), "F", Optional.of("G"), SQRT3 * 10 * 300, 3));
        assertThat(found.unsupplied_kVA()).isZero();
    }

    /** The unit that is left would carry 12 MVA, 10 at most; F's 300 A, 4.91 MVA at the bus, go over the ring. */
    @Test
    void overloadedBusIsRelievedOverTheRing() {
        String text = RING.replace("trafo T1 S1 20 peak=6", "trafo T1 S1 10 peak=6\ntrafo T3 S1 10 peak=6");
        ContingencyResult found =
                analysis(text, new ContingencyLimits(1, 1), true).analyse(new Contingency.LostTransformer("T3"));

        assertThat(found.transfers()).extracting(Transfer::tieId).containsExactly("RQ");
        check(found, Kind.TRANSFORMER, "T1", 0.6, (12 - SQRT3 * 10 * 0.3 * 0.85 / 0.9) / 10);
        assertThat(found.secure()).isTrue();
    }

    @Test
    void unknownTransformerIsSaidSo() {
        ContingencyAnalysis analysis = analysis(RING, RATED, true);

        assertThatThrownBy(() -> analysis.analyse(new Contingency.LostTransformer("X")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> new ContingencyLimits(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sampleGridsAreAnalysedThroughout() {
        for (String text : List.of(SampleGrids.TWO_SUBSTATIONS, SampleGrids.EXAMPLE_B)) {
            GridSnapshot grid = GridDsl.snapshot(text);
            ContingencyAnalysis analysis = analysis(text, RATED, true);
            for (int section = 0; section < grid.sectionCount(); section++) {
                ContingencyResult found = analysis.analyse(new Contingency.LostSection(section));
                assertThat(found.unsupplied_kVA()).isBetween(0.0, found.interrupted_kVA() + 1e-9);
            }
        }
    }

    private static void check(ContingencyResult found, Kind kind, String id, double before, double after) {
        ElementLoadRate rate = found.loadRates().stream()
                .filter(it -> it.kind() == kind && it.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(rate.before_ratio()).as(id).isCloseTo(before, within(1e-9));
        assertThat(rate.after_ratio()).as(id).isCloseTo(after, within(1e-9));
    }

    private static ContingencyResult loseSection(String text, String id, ContingencyLimits limits) {
        return analysis(text, limits, true).analyse(section(text, id));
    }

    private static Contingency section(String text, String id) {
        return new Contingency.LostSection(
                GridDsl.snapshot(text).findSectionIndex(id).orElseThrow());
    }

    private static ContingencyAnalysis analysis(String text, ContingencyLimits limits, boolean everyEnd) {
        GridSnapshot grid = GridDsl.snapshot(text);
        FeederForest forest = FeederForest.trace(grid);
        LoadingAssumptions assumptions = new LoadingAssumptions(0.9, 0.85, Optional.empty());
        ZoneTree tree = everyEnd ? ZoneTree.of(forest, IsolationZones.atEverySectionEnd(grid)) : ZoneTree.of(forest);
        return ContingencyAnalysis.of(
                tree, GridLoading.of(grid, forest, assumptions), assumptions, limits, PowerFactor.of(0.95));
    }
}
