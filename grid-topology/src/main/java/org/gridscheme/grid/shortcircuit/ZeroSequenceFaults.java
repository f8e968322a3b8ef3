package org.gridscheme.grid.shortcircuit;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.ZeroSequence;

/**
 * What a fault to earth sees of the zero-sequence network: lines with their zero-sequence impedance, and a tie to earth at the
 * to end of every transformer whose star point there is earthed.
 * Lines of unknown zero-sequence impedance are left out, and the nodes whose result they could change are told apart.
 */
final class ZeroSequenceFaults {

    private final PowerNetwork network;
    private final FaultNodes nodes;
    private final SequenceImpedances impedances;
    private final UnknownZeroSequence unknown;

    ZeroSequenceFaults(
            PowerNetwork network, FaultNodes nodes, FaultCase faultCase, ShortCircuitAssumptions assumptions) {
        this.network = network;
        this.nodes = nodes;
        this.unknown = new UnknownZeroSequence(network, nodes);
        SequenceNetwork sequence = new SequenceNetwork(nodes.count());
        joinLines(sequence, assumptions.lineResistanceFactor(faultCase));
        tieStarPoints(sequence, assumptions);
        this.impedances = sequence.impedances();
    }

    /** The impedance to earth in per unit, empty without an earthed neutral in reach; only for a node that is certain. */
    Optional<Complex> find(int node) {
        return impedances.find(node);
    }

    /** Lines of unknown impedance the result of a node depends on; empty when it is certain. */
    List<String> unknownLines(int node) {
        return unknown.linesThatMatterAt(node);
    }

    private void joinLines(SequenceNetwork sequence, double resistanceFactor) {
        for (Line line : network.lines()) {
            if (!FaultNodes.isClosed(line)) {
                continue;
            }
            int from = nodes.at(line.from());
            int to = nodes.at(line.to());
            Optional<ZeroSequence> zero = line.zeroSequence();
            if (zero.isPresent() && from != to) {
                Complex z = new Complex(
                        zero.get().r_ohm() * resistanceFactor, zero.get().x_ohm());
                sequence.join(from, to, z.times(perUnit(from)), 1);
            }
        }
    }

    private void tieStarPoints(SequenceNetwork sequence, ShortCircuitAssumptions assumptions) {
        for (Transformer transformer : network.transformers()) {
            Optional<ZeroSequence> zero = transformer.zeroSequence();
            if (zero.isPresent() && transformer.to().closed()) {
                int node = nodes.at(transformer.to());
                double correction = TransformerImpedance.correction(
                        transformer, assumptions.voltageFactors().maximum(nodes.nominal_kV(node)));
                Complex z = new Complex(zero.get().r_ohm(), zero.get().x_ohm());
                sequence.tieToEarth(node, z.times(correction * perUnit(node)));
            }
        }
    }

    private double perUnit(int node) {
        return 1 / (nodes.nominal_kV(node) * nodes.nominal_kV(node));
    }
}
