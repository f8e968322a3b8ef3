package org.gridscheme.grid.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.ZoneTree;
import org.junit.jupiter.api.Test;

/**
 * The 11 kV feeders of bus 2 of the Roy Billinton test system (Allan, Billinton, Sjarief, Goel and So 1991): 36 sections of
 * 0.60, 0.75 or 0.80 km with 0.065 failures per km and year repaired in 5 h, 0.015 failures of a transformer a year repaired
 * in 200 h, isolators operated in 1 h, fuses in the laterals, an isolator at the start of every main section but the first,
 * an open tie between feeders 1 and 2 and between 3 and 4. Their case A: published indices of each feeder and of all.
 */
class RoyBillintonBus2Test {

    private static final List<Integer> KM_060 = List.of(2, 6, 10, 14, 17, 21, 25, 28, 30, 34);
    private static final List<Integer> KM_075 = List.of(1, 4, 7, 9, 12, 16, 19, 22, 24, 27, 29, 32, 35);

    /** Mean load and customers of load points 1 to 22: residential, small user, public, commercial. */
    private static final Map<String, double[]> KINDS = Map.of(
            "r", new double[] {535, 210},
            "R", new double[] {450, 200},
            "s", new double[] {1000, 1},
            "S", new double[] {1150, 1},
            "g", new double[] {566, 1},
            "c", new double[] {454, 10});

    private static final String KIND_OF_POINT = "rrrggccsSrrRggccRRRggc";

    private final StringBuilder text = new StringBuilder("station S 0 0\nbus S1 S kv=11\ntrafo T S1 40\n");

    @Test
    void indicesAreThePublishedOnes() {
        feeder(1, new int[] {1, 4, 7, 10}, new int[][] {{2, 3}, {5, 6}, {8, 9}, {11}}, 1);
        feeder(2, new int[] {12, 14}, new int[][] {{13}, {15}}, 8);
        feeder(3, new int[] {16, 18, 21, 24}, new int[][] {{17}, {19, 20}, {22, 23}, {25}}, 10);
        feeder(4, new int[] {26, 29, 32, 34}, new int[][] {{27, 28}, {30, 31}, {33}, {35, 36}}, 16);
        statement("line M10 M14 id=tie12 len=1 kv=11 open");
        statement("line M24 M34 id=tie34 len=1 kv=11 open");
        Failures line = new Failures(0.065, 5, 0);
        FailureRates rates =
                new FailureRates(line, Failures.NONE, Failures.NONE, Failures.NONE, new Failures(0.015, 200, 0));
        GridReliability found = GridReliability.of(
                ZoneTree.of(FeederForest.trace(GridDsl.snapshot(text.toString()))),
                rates,
                new SwitchingTimes(1, 1, Set.of()),
                TransferLimit.NONE);

        check(found.indicesOf(0, new Customers()), 0.248, 3.62, 13.172);
        check(found.indicesOf(1, new Customers()), 0.140, 0.52, 1.122);
        check(found.indicesOf(2, new Customers()), 0.250, 3.62, 11.203);
        check(found.indicesOf(3, new Customers()), 0.247, 3.61, 12.248);
        ReliabilityIndices all = found.indices(new Customers());
        check(all, 0.248, 3.61, 37.746);
        assertThat(all.caidi_h()).isCloseTo(14.55, within(0.005));
        assertThat(all.asai()).isCloseTo(0.999588, within(5e-7));
        assertThat(all.customers()).isEqualTo(1908);
    }

    private static void check(ReliabilityIndices found, double saifi, double saidi_h, double ens_MWh) {
        assertThat(found.saifi()).isCloseTo(saifi, within(0.0005));
        assertThat(found.saidi_h()).isCloseTo(saidi_h, within(0.006));
        assertThat(found.energyNotSupplied_kWh() / 1000).isCloseTo(ens_MWh, within(0.005));
    }

    private void feeder(int number, int[] main, int[][] laterals, int firstPoint) {
        statement("bay F%d S1 0 %d kv=11", number, number);
        String from = "F" + number;
        int point = firstPoint;
        for (int i = 0; i < main.length; i++) {
            String end = "M" + main[i];
            statement("joint %s %d %d kv=11", end, 10 * (i + 1), number);
            section(main[i], from, end);
            if (i > 0) {
                statement("switch i%d %d %s closed kind=DISCONNECTOR", main[i], main[i], from);
            }
            for (int lateral : laterals[i]) {
                String place = "P" + point;
                statement("ds %s %d %d kv=11", place, 10 * (i + 1), 100 + lateral);
                section(lateral, end, place);
                statement("switch f%d %d %s closed kind=BREAKER", lateral, lateral, end);
                statement("load %s 1000 id=%d", place, point);
                if (KIND_OF_POINT.charAt(point - 1) != 's' && KIND_OF_POINT.charAt(point - 1) != 'S') {
                    statement("dt T%d %s 1000", point, place);
                }
                point++;
            }
            from = end;
        }
    }

    private void section(int number, String from, String to) {
        int length_m = KM_060.contains(number) ? 600 : KM_075.contains(number) ? 750 : 800;
        statement("line %s %s id=%d len=%d", from, to, number, length_m);
    }

    private void statement(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static final class Customers implements CustomerData {

        @Override
        public double customers(Load load) {
            return kind(load)[1];
        }

        @Override
        public double mean_kW(Load load) {
            return kind(load)[0];
        }

        private static double[] kind(Load load) {
            int point = Integer.parseInt(load.id());
            return KINDS.get(KIND_OF_POINT.substring(point - 1, point));
        }
    }
}
