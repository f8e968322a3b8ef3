package org.gridscheme.grid.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.ZoneTree;
import org.junit.jupiter.api.Test;

/**
 * The radial feeder of Billinton and Allan, Reliability Evaluation of Power Systems, chapter 7: main sections of 2, 1, 3 and
 * 2 km with 0.1 failures per km and year, repaired in 4 h; laterals a to d of 1, 3, 2 and 1 km with 0.2 per km and year,
 * repaired in 2 h; isolators operated in 0.5 h. Lateral a leaves at the end of section 1, and so on. 1000, 800, 700 and 500
 * customers with 5, 4, 3 and 2 MW on average.
 *
 * <p>By hand, section failures 0.2, 0.1, 0.3, 0.2 and lateral failures 0.2, 0.6, 0.4, 0.2 a year, see each test.
 */
class TextbookFeederTest {

    private static final String FEEDER = """
            station S 0 0
            bus S1 S
            trafo T S1 40
            bay F S1 0 0
            joint N1 2000 0
            joint N2 3000 0
            joint N3 6000 0
            joint N4 8000 0
            line F N1 id=1
            line N1 N2 id=2
            line N2 N3 id=3
            line N3 N4 id=4
            ds A 2000 1000
            ds B 3000 3000
            ds C 6000 2000
            ds D 8000 1000
            line N1 A id=a overhead
            line N2 B id=b overhead
            line N3 C id=c overhead
            line N4 D id=d overhead
            load A 5000 id=A
            load B 4000 id=B
            load C 3000 id=C
            load D 2000 id=D
            """;

    private static final String FUSES = """
            switch fa a N1 closed kind=BREAKER
            switch fb b N2 closed kind=BREAKER
            switch fc c N3 closed kind=BREAKER
            switch fd d N4 closed kind=BREAKER
            """;

    private static final String ISOLATORS = """
            switch i2 2 N1 closed kind=DISCONNECTOR
            switch i3 3 N2 closed kind=DISCONNECTOR
            switch i4 4 N3 closed kind=DISCONNECTOR
            """;

    private static final String SECOND_FEEDER = """
            bay G S1 0 9000
            line G N4 id=g len=9000 open
            """;

    /** Without any protection every failure is everybody's: 2.2 a year, 0.8 * 4 + 1.4 * 2 = 6 h. */
    @Test
    void nothingButTheBreaker() {
        GridReliability found = analyse(FEEDER);

        check(found, "A", 2.2, 6.0);
        check(found, "D", 2.2, 6.0);
        check(found, 2.2, 6.0, 2.73, 0.999315, 84.0);
    }

    /** Fuses keep laterals to themselves: 0.8 * 4 = 3.2 h from the main, plus 0.4, 1.2, 0.8 and 0.4 h. */
    @Test
    void fusesInTheLaterals() {
        GridReliability found = analyse(FEEDER + FUSES);

        check(found, "A", 1.0, 3.6);
        check(found, "B", 1.4, 4.4);
        check(found, "C", 1.2, 4.0);
        check(found, "D", 1.0, 3.6);
        check(found, 1.15, 3.91, 3.39, 0.999554, 54.8);
    }

    /** A: 0.2*4 + 0.6*0.5 + 0.4 = 1.5; B: 0.3*4 + 0.5*0.5 + 1.2 = 2.65; C: 0.6*4 + 0.2*0.5 + 0.8 = 3.3; D: 0.8*4 + 0.4 = 3.6. */
    @Test
    void isolatorsInTheMain() {
        GridReliability found = analyse(FEEDER + FUSES + ISOLATORS);

        check(found, "A", 1.0, 1.5);
        check(found, "B", 1.4, 2.65);
        check(found, "C", 1.2, 3.3);
        check(found, "D", 1.0, 3.6);
        check(found, 1.15, 2.58, 2.23, 0.999706, 35.2);
    }

    /** With a tie at the end each waits for repair only in its own section: A 1.5; B 1.95; C 2.25; D 1.5. */
    @Test
    void tieAtTheEnd() {
        GridReliability found = analyse(FEEDER + FUSES + ISOLATORS + SECOND_FEEDER);

        check(found, "A", 1.0, 1.5);
        check(found, "B", 1.4, 1.95);
        check(found, "C", 1.2, 2.25);
        check(found, "D", 1.0, 1.5);
        check(found, 1.15, 1.80, 1.56, 0.999795, 25.1);
    }

    /** The same with a tie that may not carry anything is the feeder without a tie. */
    @Test
    void tieThatIsFull() {
        ZoneTree tree = tree(FEEDER + FUSES + ISOLATORS + SECOND_FEEDER);
        GridReliability found = GridReliability.of(
                tree, new Rates(), new SwitchingTimes(0.5, 0.5, Set.of()), (lost, tie, support) -> false);

        check(found, 1.15, 2.58, 2.23, 0.999706, 35.2);
    }

    /** Remote isolators and tie bring everybody back in no time but those in the faulted section. */
    @Test
    void remoteSwitching() {
        ZoneTree tree = tree(FEEDER + FUSES + ISOLATORS + SECOND_FEEDER);
        GridReliability found = GridReliability.of(
                tree, new Rates(), new SwitchingTimes(0.5, 0, Set.of("i2", "i3", "i4", "sw-g")), TransferLimit.NONE);

        check(found, "A", 1.0, 0.8 + 0.4);
        check(found, "D", 1.0, 0.8 + 0.4);
    }

    /** A fault that clears itself still trips the breaker before it: A sees the main's 8 km and its own lateral's 1 km. */
    @Test
    void momentaryFailuresReachEverybodyBehindTheBreaker() {
        FailureRates rates = new FailureRates(
                new Failures(0, 0, 0.1), new Failures(0, 0, 0.5), Failures.NONE, Failures.NONE, Failures.NONE);
        ZoneTree tree = tree(FEEDER + FUSES + ISOLATORS);
        GridReliability found =
                GridReliability.of(tree, rates, new SwitchingTimes(0.5, 0.5, Set.of()), TransferLimit.NONE);
        int a = tree.forest().grid().nodeIndex("A");

        assertThat(found.momentary_perYear(a)).isCloseTo(8 * 0.1 + 1 * 0.5, within(1e-12));
        assertThat(found.interruptions_perYear(a)).isZero();
        assertThat(found.outage_hPerYear(a)).isZero();
        assertThat(found.indices(new LoadFactorCustomers(0.5)).maifi()).isCloseTo(0.8 + 0.5 * 7 / 4, within(1e-12));
    }

    private static void check(GridReliability found, String node, double interruptions, double hours) {
        int at = GridDsl.snapshot(FEEDER).nodeIndex(node);
        assertThat(found.interruptions_perYear(at)).isCloseTo(interruptions, within(1e-12));
        assertThat(found.outage_hPerYear(at)).isCloseTo(hours, within(1e-12));
    }

    /** Indices with the digits the book gives. */
    private static void check(
            GridReliability found, double saifi, double saidi_h, double caidi_h, double asai, double ens_MWh) {
        ReliabilityIndices indices = found.indicesOf(0, new Customers());
        assertThat(indices.saifi()).isCloseTo(saifi, within(0.005));
        assertThat(indices.saidi_h()).isCloseTo(saidi_h, within(0.005));
        assertThat(indices.caidi_h()).isCloseTo(caidi_h, within(0.01));
        assertThat(indices.asai()).isCloseTo(asai, within(1e-6));
        assertThat(indices.energyNotSupplied_kWh() / 1000).isCloseTo(ens_MWh, within(0.0501));
    }

    private static GridReliability analyse(String text) {
        return GridReliability.of(tree(text), new Rates(), new SwitchingTimes(0.5, 0.5, Set.of()), TransferLimit.NONE);
    }

    private static ZoneTree tree(String text) {
        GridSnapshot grid = GridDsl.snapshot(text);
        return ZoneTree.of(FeederForest.trace(grid));
    }

    /** The tie line has no failures of its own in the book. */
    private static final class Rates implements FailureData {

        @Override
        public Failures of(LineSection section) {
            if (section.id().equals("g")) {
                return Failures.NONE;
            }
            boolean lateral = Set.of("a", "b", "c", "d").contains(section.id());
            double length_km = section.length_m() / 1000;
            return lateral ? new Failures(0.2 * length_km, 2, 0) : new Failures(0.1 * length_km, 4, 0);
        }

        @Override
        public Failures of(GridNode node) {
            return Failures.NONE;
        }

        @Override
        public Failures of(DistributionTransformer transformer) {
            return Failures.NONE;
        }
    }

    private static final class Customers implements CustomerData {

        private static final Map<String, Double> COUNTS = Map.of("A", 1000.0, "B", 800.0, "C", 700.0, "D", 500.0);

        @Override
        public double customers(Load load) {
            return COUNTS.get(load.id());
        }

        @Override
        public double mean_kW(Load load) {
            return load.peak_kW();
        }
    }
}
