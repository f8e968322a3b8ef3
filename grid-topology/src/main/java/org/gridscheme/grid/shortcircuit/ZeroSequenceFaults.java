package org.gridscheme.grid.shortcircuit;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.network.BranchState;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.ZeroSequence;

/**
 * What a fault to earth sees of the zero-sequence network: lines with their zero-sequence impedance, and a tie to earth at the
 * to end of every transformer whose star point there is earthed. Lines of unknown zero-sequence impedance are left out, and
 * the nodes whose result they could change are told apart.
 */
final class ZeroSequenceFaults {

    private final NetworkIndex network;
    private final SequenceImpedances impedances;
    private final UnknownZeroSequence unknown;

    ZeroSequenceFaults(NetworkIndex network, FaultCase faultCase, ShortCircuitAssumptions assumptions) {
        this.network = network;
        this.unknown = new UnknownZeroSequence(network);
        SequenceNetwork sequence = new SequenceNetwork(network.nodeCount());
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

    /** Whether a transformer ties its to end to earth. */
    static boolean tiesToEarth(NetworkIndex network, int branch) {
        return !network.isLine(branch)
                && network.transformer(branch).zeroSequence().isPresent()
                && (network.state(branch) == BranchState.THROUGH || network.state(branch) == BranchState.TO_ONLY);
    }

    private void joinLines(SequenceNetwork sequence, double resistanceFactor) {
        for (int branch = 0; branch < network.lineCount(); branch++) {
            Optional<ZeroSequence> zero = network.line(branch).zeroSequence();
            if (zero.isPresent() && network.joins(branch)) {
                Complex z = new Complex(
                        zero.get().r_ohm() * resistanceFactor, zero.get().x_ohm());
                sequence.join(
                        network.from(branch),
                        network.to(branch),
                        z.times(perUnit(network.to(branch))),
                        network.ratio_pu(branch));
            }
        }
    }

    private void tieStarPoints(SequenceNetwork sequence, ShortCircuitAssumptions assumptions) {
        for (int branch = network.lineCount(); branch < network.branchCount(); branch++) {
            if (tiesToEarth(network, branch)) {
                int node = network.to(branch);
                Transformer transformer = network.transformer(branch);
                ZeroSequence zero = transformer.zeroSequence().orElseThrow();
                double correction = TransformerImpedance.correction(
                        transformer, assumptions.voltageFactors().maximum(network.nominalVoltage_kV(node)));
                Complex z = new Complex(zero.r_ohm(), zero.x_ohm());
                sequence.tieToEarth(node, z.times(correction * perUnit(node)));
            }
        }
    }

    private double perUnit(int node) {
        return 1 / (network.nominalVoltage_kV(node) * network.nominalVoltage_kV(node));
    }
}
