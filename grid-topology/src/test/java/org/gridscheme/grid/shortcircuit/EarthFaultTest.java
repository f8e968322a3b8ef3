package org.gridscheme.grid.shortcircuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PowerNetwork;
import org.junit.jupiter.api.Test;

class EarthFaultTest {

    private static final SinglePhaseFault NO_EARTH = new SinglePhaseFault.NoEarthedNeutral();

    @Test
    void spurOfUnknownImpedanceChangesNothingBeforeIt() {
        ShortCircuit found = largest(earthedBar().line("bar", "end", 1, 1).network());

        assertThat(at(found, "bar")).isInstanceOf(SinglePhaseFault.Current.class);
        assertThat(at(found, "end")).isEqualTo(new SinglePhaseFault.Unknown(List.of("line 0")));
    }

    @Test
    void ringOfUnknownImpedanceIsUnknownAllRound() {
        ShortCircuit found = largest(earthedBar()
                .line("bar", "end", 1, 1, 3, 3)
                .line("end", "bar", 1, 1)
                .network());

        assertThat(at(found, "bar")).isEqualTo(new SinglePhaseFault.Unknown(List.of("line 1")));
        assertThat(at(found, "end")).isEqualTo(new SinglePhaseFault.Unknown(List.of("line 1")));
    }

    @Test
    void withoutEarthedNeutralTheUnknownDoesNotMatter() {
        PowerNetwork network = new FaultSketch()
                .bus("bar", 10)
                .bus("end", 10)
                .source("bar", 300, 200, 0.1, 0.1)
                .line("bar", "end", 1, 1)
                .network();
        ShortCircuit found = largest(network);

        assertThat(at(found, "bar")).isEqualTo(NO_EARTH);
        assertThat(at(found, "end")).isEqualTo(NO_EARTH);
    }

    /** What is called certain stays the same whatever the unknown impedances are. */
    @Test
    void certainCurrentsDoNotDependOnUnknownImpedances() {
        int certain = 0;
        int unknown = 0;
        for (long seed = 0; seed < 500; seed++) {
            ShortCircuit asked = largest(random(seed, 0));
            ShortCircuit low = largest(random(seed, 0.1));
            ShortCircuit high = largest(random(seed, 5));
            for (String bus : asked.listBusIds()) {
                SinglePhaseFault fault = at(asked, bus);
                if (fault instanceof SinglePhaseFault.Unknown) {
                    unknown++;
                } else if (fault instanceof SinglePhaseFault.Current current) {
                    certain++;
                    for (ShortCircuit other : List.of(low, high)) {
                        assertThat(((SinglePhaseFault.Current) at(other, bus)).initial_kA() / current.initial_kA())
                                .as("seed %d bus %s", seed, bus)
                                .isBetween(1 - 1e-9, 1 + 1e-9);
                    }
                } else {
                    assertThat(at(low, bus)).as("seed %d bus %s", seed, bus).isEqualTo(NO_EARTH);
                }
            }
        }
        assertThat(certain).isGreaterThan(100);
        assertThat(unknown).isGreaterThan(100);
    }

    /** A random 10 kV network under a 110 kV bus; lines of unknown zero-sequence impedance get the given one, 0 for none. */
    private static PowerNetwork random(long seed, double unknown_ohm) {
        Random random = new Random(seed);
        FaultSketch sketch = new FaultSketch().bus("high", 110).source("high", 3000, 2000, 0.1, 0.1);
        int buses = 2 + random.nextInt(7);
        for (int bus = 0; bus < buses; bus++) {
            sketch.bus("b" + bus, 10);
        }
        int transformers = 1 + random.nextInt(2);
        for (int t = 0; t < transformers; t++) {
            String low = "b" + random.nextInt(buses);
            if (random.nextInt(4) > 0) {
                sketch.earthedTransformer("high", low, 40, 110, 10, 12, 0.4, 10, 0.4);
            } else {
                sketch.transformer("high", low, 40, 110, 10, 12, 0.4);
            }
        }
        int lines = random.nextInt(buses + 2);
        for (int l = 0; l < lines; l++) {
            String from = "b" + random.nextInt(buses);
            String to = "b" + random.nextInt(buses);
            double x = 0.1 + random.nextDouble();
            boolean known = random.nextInt(3) > 0;
            if (!known && unknown_ohm == 0) {
                sketch.line(from, to, x / 2, x);
            } else {
                double x0 = known ? 3 * x : unknown_ohm;
                sketch.line(from, to, x / 2, x, x0 / 2, x0);
            }
        }
        return sketch.network();
    }

    private static FaultSketch earthedBar() {
        return new FaultSketch()
                .bus("high", 110)
                .bus("bar", 10)
                .bus("end", 10)
                .source("high", 3000, 2000, 0.1, 0.1)
                .earthedTransformer("high", "bar", 40, 110, 10, 12, 0.4, 10, 0.4);
    }

    private static SinglePhaseFault at(ShortCircuit found, String bus) {
        return found.find(bus).map(FaultCurrents::singlePhase).orElse(NO_EARTH);
    }

    private static ShortCircuit largest(PowerNetwork network) {
        return ShortCircuit.of(NetworkIndex.of(network), FaultCase.MAXIMUM, Iec60909.with(Iec60909.TOLERANCE_10));
    }
}
