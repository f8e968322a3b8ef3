package org.gridscheme.grid.shortcircuit;

import java.util.OptionalDouble;
import org.gridscheme.grid.network.Source;

/** The network feeder Q of IEC 60909-0: Z = c U² / S"k. */
final class SourceImpedance {

    private SourceImpedance() {}

    /** In per unit on 1 MVA, where Z = c / S"k. */
    static Complex of(Source source, double voltageFactor, FaultCase faultCase, ShortCircuitAssumptions assumptions) {
        double z = voltageFactor / shortCircuit_MVA(source, faultCase).orElseThrow();
        double rToX = rToX(source, faultCase).orElse(assumptions.sourceRToX());
        double x = z / Math.hypot(1, rToX);
        return new Complex(rToX * x, x);
    }

    static OptionalDouble shortCircuit_MVA(Source source, FaultCase faultCase) {
        return faultCase == FaultCase.MAXIMUM ? source.maxShortCircuit_MVA() : source.minShortCircuit_MVA();
    }

    static OptionalDouble rToX(Source source, FaultCase faultCase) {
        return faultCase == FaultCase.MAXIMUM ? source.maxRToX() : source.minRToX();
    }
}
