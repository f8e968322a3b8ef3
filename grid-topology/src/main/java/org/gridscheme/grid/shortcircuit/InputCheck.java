package org.gridscheme.grid.shortcircuit;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.network.BranchState;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.ZeroSequence;
import org.gridscheme.grid.shortcircuit.ShortCircuitProblem.Code;

/** Finds what a network lacks for short-circuit currents, beyond what made it ready for calculation. */
final class InputCheck {

    private final NetworkIndex network;
    private final FaultCase faultCase;
    private final List<ShortCircuitProblem> problems = new ArrayList<>();

    private InputCheck(NetworkIndex network, FaultCase faultCase) {
        this.network = network;
        this.faultCase = faultCase;
    }

    /** @throws ShortCircuitInputException when anything is wrong */
    static void check(NetworkIndex network, FaultCase faultCase) {
        InputCheck check = new InputCheck(network, faultCase);
        check.branches();
        check.sources();
        check.generators();
        if (!check.problems.isEmpty()) {
            throw new ShortCircuitInputException(check.problems);
        }
    }

    private void branches() {
        for (int branch = 0; branch < network.branchCount(); branch++) {
            if (network.state(branch) == BranchState.LEFT_OUT) {
                continue;
            }
            if (network.isLine(branch)) {
                Line line = network.line(branch);
                boolean fits = line.zeroSequence().map(InputCheck::isImpedance).orElse(true);
                require(fits, Code.INVALID_IMPEDANCE, NetworkKinds.LINE, line.id());
            } else {
                transformer(network.transformer(branch));
            }
        }
    }

    private void transformer(Transformer transformer) {
        boolean zeroSequenceFits =
                transformer.zeroSequence().map(InputCheck::isImpedance).orElse(true);
        Complex series = TransformerImpedance.uncorrected(transformer);
        boolean seriesFits = Double.isFinite(series.re() + series.im()) && !series.isZero();
        require(seriesFits && zeroSequenceFits, Code.INVALID_IMPEDANCE, NetworkKinds.TRANSFORMER, transformer.id());
    }

    private void sources() {
        for (int i = 0; i < network.network().sources().size(); i++) {
            Source source = network.network().sources().get(i);
            if (network.nodeOfSource(i) >= 0) {
                double power_MVA =
                        SourceImpedance.shortCircuit_MVA(source, faultCase).orElse(0);
                require(
                        power_MVA > 0 && Double.isFinite(power_MVA),
                        Code.NO_SHORT_CIRCUIT_POWER,
                        NetworkKinds.SOURCE,
                        source.id());
                double rToX = SourceImpedance.rToX(source, faultCase).orElse(0);
                require(rToX >= 0 && Double.isFinite(rToX), Code.INVALID_IMPEDANCE, NetworkKinds.SOURCE, source.id());
            }
        }
    }

    private void generators() {
        for (int i = 0; i < network.network().generators().size(); i++) {
            Generator generator = network.network().generators().get(i);
            if (network.nodeOfGenerator(i) >= 0) {
                double current = GeneratorCurrent.of(generator);
                require(
                        current >= 0 && Double.isFinite(current),
                        Code.INVALID_RATING,
                        NetworkKinds.GENERATOR,
                        generator.id());
            }
        }
    }

    private void require(boolean holds, Code code, String kind, String elementId) {
        if (!holds) {
            problems.add(new ShortCircuitProblem(code, kind, elementId));
        }
    }

    private static boolean isImpedance(ZeroSequence impedance) {
        return impedance.r_ohm() >= 0 && Double.isFinite(impedance.r_ohm() + impedance.x_ohm()) && !isNone(impedance);
    }

    private static boolean isNone(ZeroSequence impedance) {
        return impedance.r_ohm() == 0 && impedance.x_ohm() == 0;
    }
}
