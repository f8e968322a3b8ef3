package org.gridscheme.spatial.network;

import java.util.Optional;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.ZeroSequence;

/**
 * Turns a transformer that stands low-voltage side first. The ideal transformer of complex ratio {@code a} moves to the
 * other end of its pi model; seen from there impedances are {@code |a|²} times what they were, which changes nothing at
 * the terminals.
 */
final class HighVoltageFirst {

    private HighVoltageFirst() {}

    static Transformer of(Transformer it) {
        if (it.ratedFrom_kV() >= it.ratedTo_kV()) {
            return it;
        }
        double ratio = it.ratedFrom_kV() / it.ratedTo_kV() * it.tapFactor();
        double square = ratio * ratio;
        PiModel pi = it.pi();
        Optional<ZeroSequence> zero =
                it.zeroSequence().map(z -> new ZeroSequence(z.r_ohm() * square, z.x_ohm() * square));
        return new Transformer(
                it.id(),
                it.name(),
                it.to(),
                it.from(),
                it.rated_kVA(),
                it.ratedTo_kV(),
                it.ratedFrom_kV(),
                new PiModel(
                        pi.r_ohm() * square,
                        pi.x_ohm() * square,
                        pi.gTo_S() / square,
                        pi.bTo_S() / square,
                        pi.gFrom_S() / square,
                        pi.bFrom_S() / square),
                1 / it.tapFactor(),
                -it.shift_deg(),
                it.shortCircuitVoltage_pct(),
                it.shortCircuitResistance_pct(),
                zero);
    }
}
