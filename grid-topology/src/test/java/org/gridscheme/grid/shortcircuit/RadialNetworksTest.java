package org.gridscheme.grid.shortcircuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.gridscheme.grid.network.NetworkIndex;
import org.junit.jupiter.api.Test;

/** Random radial networks of two voltages: the general solution against impedances added up along the supply path. */
class RadialNetworksTest {

    private static final double C_MAX = 1.1;
    private static final VoltageFactors FACTORS = new VoltageFactors(C_MAX, 0.95, C_MAX, 1);

    @Test
    void generalSolutionMatchesPathSums() {
        double largest = 0;
        int buses = 0;
        for (long seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(60);
            double[] nominal_kV = new double[size];
            Complex[] path_ohm = new Complex[size];
            FaultSketch sketch = new FaultSketch().bus("0", 10).source("0", 250, 200, 0.2, 0.2);
            double source_ohm = C_MAX * 10 * 10 / 250 / Math.hypot(1, 0.2);
            nominal_kV[0] = 10;
            path_ohm[0] = new Complex(0.2 * source_ohm, source_ohm);
            for (int bus = 1; bus < size; bus++) {
                int parent = random.nextInt(bus);
                boolean down = nominal_kV[parent] == 10 && random.nextInt(4) == 0;
                nominal_kV[bus] = down ? 0.4 : nominal_kV[parent];
                sketch.bus("" + bus, nominal_kV[bus]);
                if (down) {
                    sketch.transformer("" + parent, "" + bus, 0.63, 10.5, 0.4, 6, 1);
                    double base_ohm = 0.4 * 0.4 / 0.63;
                    double x = Math.sqrt(0.06 * 0.06 - 0.01 * 0.01);
                    double k = 0.95 * C_MAX / (1 + 0.6 * x);
                    path_ohm[bus] = path_ohm[parent]
                            .times(0.4 * 0.4 / (10.5 * 10.5))
                            .plus(new Complex(0.01 * k * base_ohm, x * k * base_ohm));
                } else {
                    double r = (0.01 + random.nextDouble()) * (nominal_kV[bus] < 1 ? 0.02 : 0.3);
                    double x = random.nextDouble() * (nominal_kV[bus] < 1 ? 0.01 : 0.3);
                    sketch.line("" + bus, "" + parent, r, x);
                    path_ohm[bus] = path_ohm[parent].plus(new Complex(r, x));
                }
            }
            ShortCircuit found =
                    ShortCircuit.of(NetworkIndex.of(sketch.network()), FaultCase.MAXIMUM, Iec60909.with(FACTORS));
            for (int bus = 0; bus < size; bus++) {
                FaultCurrents at = found.find("" + bus).orElseThrow();
                double expected_kA = C_MAX * nominal_kV[bus] / Math.sqrt(3) / path_ohm[bus].abs();
                double kappa = 1.02 + 0.98 * Math.exp(-3 * path_ohm[bus].re() / path_ohm[bus].im());
                largest = Math.max(largest, Math.abs(at.initial_kA() / expected_kA - 1));
                largest = Math.max(largest, Math.abs(at.peak_kA() / (kappa * Math.sqrt(2) * expected_kA) - 1));
                buses++;
            }
            assertThat(largest).as("seed %d", seed).isLessThan(1e-9);
        }
        System.out.printf(
                "seeds 0 to 999, %d buses: largest relative difference from the path sums %.1e%n", buses, largest);
    }
}
