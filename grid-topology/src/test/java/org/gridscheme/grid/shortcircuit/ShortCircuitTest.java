package org.gridscheme.grid.shortcircuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.NoSuchElementException;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.shortcircuit.ShortCircuitProblem.Code;
import org.junit.jupiter.api.Test;

class ShortCircuitTest {

    /**
     * Worked example A of the domain rules: bus 16 kA at c = 1.05, purely inductive, so Xs = 1.05 * 10 / (sqrt3 * 16) = 0.3789
     * ohm; 2.4 km of 3x300 Cu at 20 degrees C, 0.0601 + j 0.087 ohm/km; then 0.86 km of 3x120, 0.153 + j 0.099 ohm/km.
     */
    @Test
    void ringMainUnitOfTheWorkedExample() {
        PowerNetwork network = new FaultSketch()
                .bus("bar", 10)
                .bus("RMU-3", 10)
                .bus("customer", 10)
                .source("bar", Math.sqrt(3) * 10 * 16, 1, 0, 0)
                .line("bar", "RMU-3", 2.4 * 0.0601, 2.4 * 0.087)
                .line("RMU-3", "customer", 0.86 * 0.153, 0.86 * 0.099)
                .network();
        ShortCircuit found = largest(network, new VoltageFactors(1.05, 0.95, 1.05, 1));

        assertThat(found.find("bar").orElseThrow().initial_kA()).isCloseTo(16, within(1e-9));
        assertThat(found.find("bar").orElseThrow().x_ohm()).isCloseTo(0.3789, within(5e-5));
        assertThat(found.find("RMU-3").orElseThrow().initial_kA()).isCloseTo(10.018, within(5e-4));
        assertThat(found.find("customer").orElseThrow().initial_kA()).isCloseTo(8.34, within(0.005));
    }

    /** R/X = 0.1 gives 1.746, no resistance 2, resistance alone 1.02 (IEC 60909-0, factor kappa). */
    @Test
    void peakFollowsFromResistanceOverReactance() {
        assertThat(PeakCurrent.kappa(0.1)).isCloseTo(1.02 + 0.98 * 0.7408182207, within(1e-9));
        assertThat(PeakCurrent.kappa(0)).isEqualTo(2);
        assertThat(PeakCurrent.kappa(Double.POSITIVE_INFINITY)).isEqualTo(1.02);
    }

    /** Without decay the direct-current part, sqrt2 times as high, brings twice the heat; after long decay none. */
    @Test
    void heatOfTheDirectCurrentPart() {
        assertThat(PeakCurrent.heat(2, 50, 1)).isEqualTo(2);
        assertThat(PeakCurrent.heat(1.999999, 50, 0.001)).isCloseTo(2, within(1e-5));
        assertThat(PeakCurrent.heat(1.5, 50, 1000)).isCloseTo(0, within(1e-4));
    }

    /** By hand: x = sqrt(0.112² - 0.00282²) = 0.111964, K = 0.95 * 1.1 / (1 + 0.6 * 0.111964) = 0.979217. */
    @Test
    void transformerCorrection() {
        PowerNetwork network = new FaultSketch()
                .transformer("h", "l", 25, 110, 20, 11.2, 0.282)
                .network();

        assertThat(TransformerImpedance.correction(network.transformers().get(0), 1.1))
                .isCloseTo(0.979217, within(1e-6));
    }

    @Test
    void openEndsAndOpenCouplingsCarryNothing() {
        PowerNetwork network = new FaultSketch()
                .bus("A", 10)
                .bus("B", 10)
                .bus("C", 10)
                .source("A", 300, 200, 0.1, 0.1)
                .openLine("A", "B", 1, 1)
                .coupling("B", "C", false)
                .network();
        ShortCircuit found = largest(network, Iec60909.TOLERANCE_10);

        assertThat(found.find("A")).isPresent();
        assertThat(found.find("B")).isEmpty();
        assertThat(found.find("C")).isEmpty();
        assertThatThrownBy(() -> found.find("D")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        PowerNetwork network = new FaultSketch()
                .bus("A", 10)
                .bus("B", 0.4)
                .bareSource("A")
                .source("B", 100, 100, Double.NaN, 0.1)
                .line("A", "A2", 1, 1)
                .line("A", "B2", 1, 1, 0, 0)
                .bus("A2", 10)
                .bus("B2", 10)
                .transformer("A", "B", 1, 10, 0.4, 4, 5)
                .generator("B", 1, -1)
                .network();
        ShortCircuitInputException refused =
                catchThrowableOfType(ShortCircuitInputException.class, () -> largest(network, Iec60909.TOLERANCE_10));

        assertThat(refused.problems())
                .containsExactly(
                        new ShortCircuitProblem(Code.INVALID_IMPEDANCE, NetworkKinds.LINE, "line 1"),
                        new ShortCircuitProblem(Code.INVALID_IMPEDANCE, NetworkKinds.TRANSFORMER, "transformer 0"),
                        new ShortCircuitProblem(Code.NO_SHORT_CIRCUIT_POWER, NetworkKinds.SOURCE, "source A"),
                        new ShortCircuitProblem(Code.INVALID_IMPEDANCE, NetworkKinds.SOURCE, "source B"),
                        new ShortCircuitProblem(Code.INVALID_RATING, NetworkKinds.GENERATOR, "generator 0"));
    }

    @Test
    void whatTheIndexLeftOutCarriesNothing() {
        PowerNetwork network = new FaultSketch()
                .bus("A", 10)
                .bus("B", 10)
                .source("A", 300, 200, 0.1, 0.1)
                .line("A", "B", -1, 1)
                .network();
        ShortCircuit found = largest(network, Iec60909.TOLERANCE_10);

        assertThat(found.find("A")).isPresent();
        assertThat(found.find("B")).isEmpty();
    }

    @Test
    void assumptionsMustMakeSense() {
        assertThatThrownBy(() -> new VoltageFactors(1, 1.1, 1.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VoltageFactors(1, 1, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShortCircuitAssumptions(Iec60909.TOLERANCE_10, 0.1, 20, 80, 0.004, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShortCircuitAssumptions(Iec60909.TOLERANCE_10, 0.1, -400, 80, 0.004, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ShortCircuit largest(PowerNetwork network, VoltageFactors factors) {
        return ShortCircuit.of(NetworkIndex.of(network), FaultCase.MAXIMUM, Iec60909.with(factors));
    }
}
