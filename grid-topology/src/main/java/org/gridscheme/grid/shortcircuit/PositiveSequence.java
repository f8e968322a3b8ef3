package org.gridscheme.grid.shortcircuit;

import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Transformer;

/** Builds the positive-sequence network of a fault case. Loads, shunts, line charging and present taps are left out (IEC 60909-0). */
final class PositiveSequence {

    private PositiveSequence() {}

    /** @param reactanceFactor 1, or the share of the nominal frequency for the equivalent-frequency method */
    static SequenceNetwork of(
            NetworkIndex network, FaultCase faultCase, ShortCircuitAssumptions assumptions, double reactanceFactor) {
        SequenceNetwork sequence = new SequenceNetwork(network.nodeCount());
        for (int branch = 0; branch < network.branchCount(); branch++) {
            if (network.joins(branch)) {
                Complex z = network.isLine(branch)
                        ? line(network, branch, assumptions.lineResistanceFactor(faultCase))
                        : transformer(network, branch, assumptions);
                sequence.join(
                        network.from(branch),
                        network.to(branch),
                        new Complex(z.re(), z.im() * reactanceFactor),
                        ratio(network, branch));
            }
        }
        for (int i = 0; i < network.network().sources().size(); i++) {
            int node = network.nodeOfSource(i);
            if (node >= 0) {
                Source source = network.network().sources().get(i);
                double c = voltageFactor(assumptions, faultCase, network.nominalVoltage_kV(node));
                Complex z = SourceImpedance.of(source, c, faultCase, assumptions);
                sequence.tieToEarth(node, new Complex(z.re(), z.im() * reactanceFactor));
            }
        }
        return sequence;
    }

    /** The voltage factor of a case at a nominal voltage. */
    static double voltageFactor(ShortCircuitAssumptions assumptions, FaultCase faultCase, double nominal_kV) {
        return faultCase == FaultCase.MAXIMUM
                ? assumptions.voltageFactors().maximum(nominal_kV)
                : assumptions.voltageFactors().minimum(nominal_kV);
    }

    private static Complex line(NetworkIndex network, int branch, double resistanceFactor) {
        return new Complex(network.r_pu(branch) * resistanceFactor, network.x_pu(branch));
    }

    private static Complex transformer(NetworkIndex network, int branch, ShortCircuitAssumptions assumptions) {
        Transformer transformer = network.transformer(branch);
        double to_kV = network.nominalVoltage_kV(network.to(branch));
        double correction = TransformerImpedance.correction(
                transformer, assumptions.voltageFactors().maximum(to_kV));
        return TransformerImpedance.uncorrected(transformer).times(correction / (to_kV * to_kV));
    }

    /** The rated ratio of a transformer over that of the nominal voltages, whatever its tap. */
    private static double ratio(NetworkIndex network, int branch) {
        if (network.isLine(branch)) {
            return network.ratio_pu(branch);
        }
        Transformer transformer = network.transformer(branch);
        return transformer.ratedFrom_kV()
                / transformer.ratedTo_kV()
                / network.nominalVoltage_kV(network.from(branch))
                * network.nominalVoltage_kV(network.to(branch));
    }
}
