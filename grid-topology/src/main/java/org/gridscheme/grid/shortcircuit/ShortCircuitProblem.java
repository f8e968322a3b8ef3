package org.gridscheme.grid.shortcircuit;

/**
 * Why a network cannot be calculated.
 *
 * @param elementId the element at fault
 */
public record ShortCircuitProblem(Code code, String elementId) {

    /** What is wrong with the element. */
    public enum Code {
        /** Another bus has the same id. */
        DUPLICATE_BUS,
        /** A terminal names no bus of the network. */
        UNKNOWN_BUS,
        /** The nominal voltage of a bus, or the rated voltage or power of an element, is not above 0. */
        INVALID_RATING,
        /** An impedance is not finite, its resistance is negative, or a transformer has none. */
        INVALID_IMPEDANCE,
        /** A line or coupling joins buses of different nominal voltage. */
        VOLTAGE_MISMATCH,
        /** A source gives no short-circuit power for the case asked for. */
        NO_SHORT_CIRCUIT_POWER
    }
}
