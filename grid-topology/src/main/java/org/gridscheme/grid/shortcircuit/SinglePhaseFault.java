package org.gridscheme.grid.shortcircuit;

import java.util.List;

/** A short circuit of one phase to earth. */
public sealed interface SinglePhaseFault {

    /**
     * The fault current returns over earthed neutrals.
     *
     * @param initial_kA initial current I"k1
     * @param r0_ohm zero-sequence resistance seen from the fault, at the bus's nominal voltage
     * @param x0_ohm zero-sequence reactance of the same
     */
    record Current(double initial_kA, double r0_ohm, double x0_ohm) implements SinglePhaseFault {}

    /**
     * No earthed neutral is in reach: only the capacitance of the lines or an arc suppression coil carries current, which
     * this calculation does not cover.
     */
    record NoEarthedNeutral() implements SinglePhaseFault {}

    /**
     * The current depends on lines whose zero-sequence impedance is unknown.
     *
     * @param lineIds those lines, in the order of the network
     */
    record Unknown(List<String> lineIds) implements SinglePhaseFault {

        public Unknown {
            lineIds = List.copyOf(lineIds);
        }
    }
}
