package org.gridscheme.grid.shortcircuit;

/**
 * Why short-circuit currents of a network cannot be calculated.
 *
 * @param elementKind one of {@link org.gridscheme.grid.network.NetworkKinds}
 * @param elementId the element at fault
 */
public record ShortCircuitProblem(Code code, String elementKind, String elementId) {

    /** What is wrong with the element. */
    public enum Code {
        /** A source gives no short-circuit power for the case asked for. */
        NO_SHORT_CIRCUIT_POWER,
        /** A zero-sequence impedance, R/X or short-circuit voltage is not finite, negative where it cannot be, or nothing at all. */
        INVALID_IMPEDANCE,
        /** Rated power times short-circuit ratio of a generator is negative or not finite. */
        INVALID_RATING
    }
}
