package org.gridscheme.grid.shortcircuit;

/** The figures of the standard the reference results were made with. */
final class Iec60909 {

    static final double DURATION_S = 1;

    /** Table 1 for low-voltage networks with a tolerance of 6 %. */
    static final VoltageFactors TOLERANCE_6 = new VoltageFactors(1.05, 0.95, 1.1, 1);

    /** Table 1 for low-voltage networks with a tolerance of 10 %. */
    static final VoltageFactors TOLERANCE_10 = new VoltageFactors(1.1, 0.95, 1.1, 1);

    private Iec60909() {}

    /** Line resistances given at 20 degrees C, conductors at 80 degrees C in the end. */
    static ShortCircuitAssumptions with(VoltageFactors factors) {
        return new ShortCircuitAssumptions(factors, 0.1, 20, 80, 0.004, DURATION_S);
    }
}
