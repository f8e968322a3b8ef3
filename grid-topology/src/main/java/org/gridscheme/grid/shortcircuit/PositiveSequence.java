package org.gridscheme.grid.shortcircuit;

import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Transformer;

/** Builds the positive-sequence network of a fault case. Loads, shunts, line charging and present taps are left out (IEC 60909-0). */
final class PositiveSequence {

    private PositiveSequence() {}

    /** @param reactanceFactor 1, or the share of the nominal frequency for the equivalent-frequency method */
    static SequenceNetwork of(
            PowerNetwork network,
            FaultNodes nodes,
            FaultCase faultCase,
            ShortCircuitAssumptions assumptions,
            double reactanceFactor) {
        SequenceNetwork sequence = new SequenceNetwork(nodes.count());
        double resistanceFactor = assumptions.lineResistanceFactor(faultCase);
        for (Line line : network.lines()) {
            if (FaultNodes.isClosed(line)) {
                int from = nodes.at(line.from());
                double r = line.pi().r_ohm() * resistanceFactor;
                double x = line.pi().x_ohm() * reactanceFactor;
                Complex z = new Complex(r, x);
                sequence.join(from, nodes.at(line.to()), z.times(1 / square(nodes.nominal_kV(from))), 1);
            }
        }
        for (Transformer transformer : network.transformers()) {
            if (FaultNodes.isClosed(transformer)) {
                join(sequence, transformer, nodes, assumptions, reactanceFactor);
            }
        }
        for (Source source : network.sources()) {
            int node = nodes.at(source.busId());
            double c = voltageFactor(assumptions, faultCase, nodes.nominal_kV(node));
            Complex z = SourceImpedance.of(source, c, faultCase, assumptions);
            sequence.tieToEarth(node, new Complex(z.re(), z.im() * reactanceFactor));
        }
        return sequence;
    }

    /** The voltage factor of a case at a nominal voltage. */
    static double voltageFactor(ShortCircuitAssumptions assumptions, FaultCase faultCase, double nominal_kV) {
        return faultCase == FaultCase.MAXIMUM
                ? assumptions.voltageFactors().maximum(nominal_kV)
                : assumptions.voltageFactors().minimum(nominal_kV);
    }

    private static void join(
            SequenceNetwork sequence,
            Transformer transformer,
            FaultNodes nodes,
            ShortCircuitAssumptions assumptions,
            double reactanceFactor) {
        int from = nodes.at(transformer.from());
        int to = nodes.at(transformer.to());
        double to_kV = nodes.nominal_kV(to);
        Complex z = TransformerImpedance.uncorrected(transformer)
                .times(TransformerImpedance.correction(
                        transformer, assumptions.voltageFactors().maximum(to_kV)));
        double ratio =
                transformer.ratedFrom_kV() / transformer.ratedTo_kV() / nodes.nominal_kV(from) * nodes.nominal_kV(to);
        sequence.join(from, to, new Complex(z.re(), z.im() * reactanceFactor).times(1 / square(to_kV)), ratio);
    }

    private static double square(double value) {
        return value * value;
    }
}
