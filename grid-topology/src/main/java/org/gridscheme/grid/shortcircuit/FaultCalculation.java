package org.gridscheme.grid.shortcircuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.NetworkIsland;

/** One fault case of one network, all nodes at once. */
final class FaultCalculation {

    private static final double SQRT2 = Math.sqrt(2);
    private static final double SQRT3 = Math.sqrt(3);

    /** Equivalent frequency over nominal frequency (20 Hz at 50 Hz), method c for the peak current of meshed networks. */
    private static final double EQUIVALENT_FREQUENCY = 0.4;

    private final NetworkIndex network;
    private final FaultCase faultCase;
    private final ShortCircuitAssumptions assumptions;
    private final SequenceImpedances positive;
    private final SequenceImpedances atEquivalentFrequency;
    private final double equivalentFrequency;
    private final ZeroSequenceFaults zero;
    private final Complex[] generatorVoltages;

    FaultCalculation(NetworkIndex network, FaultCase faultCase, ShortCircuitAssumptions assumptions) {
        this.network = network;
        this.faultCase = faultCase;
        this.assumptions = assumptions;
        this.positive = PositiveSequence.of(network, faultCase, assumptions, 1).impedances();
        boolean radial =
                network.listIslands().stream().filter(NetworkIsland::energised).allMatch(NetworkIsland::radial);
        this.equivalentFrequency = radial ? 1 : EQUIVALENT_FREQUENCY;
        this.atEquivalentFrequency = radial
                ? positive
                : PositiveSequence.of(network, faultCase, assumptions, EQUIVALENT_FREQUENCY)
                        .impedances();
        this.zero = new ZeroSequenceFaults(network, faultCase, assumptions);
        this.generatorVoltages = positive.voltagesOf(generatorCurrents());
    }

    List<Optional<FaultCurrents>> allNodes() {
        List<Optional<FaultCurrents>> all = new ArrayList<>();
        for (int node = 0; node < network.nodeCount(); node++) {
            all.add(currents(node));
        }
        return all;
    }

    private Optional<FaultCurrents> currents(int node) {
        int at = node;
        return positive.find(node).map(z -> currents(at, z));
    }

    private FaultCurrents currents(int node, Complex z) {
        double nominal_kV = network.nominalVoltage_kV(node);
        double c = PositiveSequence.voltageFactor(assumptions, faultCase, nominal_kV);
        double base_kA = 1 / (SQRT3 * nominal_kV);
        double network_kA = c / z.abs() * base_kA;
        double generators_kA = generatorVoltages[node].abs() / z.abs() * base_kA;
        double kappa = PeakCurrent.kappa(rToX(node));
        double heat = PeakCurrent.heat(kappa, network.network().frequency_Hz(), assumptions.duration_s());
        double base_ohm = nominal_kV * nominal_kV;
        return new FaultCurrents(
                network_kA + generators_kA,
                generators_kA,
                SQRT2 * (kappa * network_kA + generators_kA),
                (network_kA + generators_kA) * Math.sqrt(1 + heat),
                z.re() * base_ohm,
                z.im() * base_ohm,
                singlePhase(node, z, c + generatorVoltages[node].abs()));
    }

    private double rToX(int node) {
        Complex z = atEquivalentFrequency.find(node).orElseThrow();
        return z.re() / z.im() * equivalentFrequency;
    }

    /** I"k1 = sqrt3 E / |2 Z1 + Z0| with E the voltage at the fault before it, c and what the generators raise it by. */
    private SinglePhaseFault singlePhase(int node, Complex z1, double voltage) {
        List<String> unknown = zero.unknownLines(node);
        if (!unknown.isEmpty()) {
            return new SinglePhaseFault.Unknown(unknown);
        }
        Optional<Complex> z0 = zero.find(node);
        if (z0.isEmpty()) {
            return new SinglePhaseFault.NoEarthedNeutral();
        }
        double nominal_kV = network.nominalVoltage_kV(node);
        double base_ohm = nominal_kV * nominal_kV;
        return new SinglePhaseFault.Current(
                3 * voltage / z1.times(2).plus(z0.get()).abs() / (SQRT3 * nominal_kV),
                z0.get().re() * base_ohm,
                z0.get().im() * base_ohm);
    }

    /** Generators feed a constant current into the largest currents; the smallest are found without them. */
    private double[] generatorCurrents() {
        double[] injected = new double[network.nodeCount()];
        if (faultCase == FaultCase.MAXIMUM) {
            List<Generator> generators = network.network().generators();
            for (int i = 0; i < generators.size(); i++) {
                if (network.nodeOfGenerator(i) >= 0) {
                    injected[network.nodeOfGenerator(i)] += GeneratorCurrent.of(generators.get(i));
                }
            }
        }
        return injected;
    }
}
