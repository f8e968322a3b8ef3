package org.gridscheme.grid.shortcircuit;

/**
 * The voltage factor c by which the equivalent voltage source at the fault exceeds the nominal voltage (IEC 60909-0 table 1).
 * The figures belong to the rulebook.
 *
 * @param lowMaximum for the largest currents, nominal voltages up to 1 kV
 * @param lowMinimum for the smallest currents, nominal voltages up to 1 kV
 * @param highMaximum for the largest currents, above 1 kV
 * @param highMinimum for the smallest currents, above 1 kV
 */
public record VoltageFactors(double lowMaximum, double lowMinimum, double highMaximum, double highMinimum) {

    private static final double LOW_UP_TO_KV = 1;

    /** @throws IllegalArgumentException when a factor is not above 0, or a minimum is above its maximum */
    public VoltageFactors {
        if (!(lowMinimum > 0 && lowMaximum >= lowMinimum && Double.isFinite(lowMaximum))
                || !(highMinimum > 0 && highMaximum >= highMinimum && Double.isFinite(highMaximum))) {
            throw new IllegalArgumentException(
                    "voltage factors " + lowMaximum + ", " + lowMinimum + ", " + highMaximum + ", " + highMinimum);
        }
    }

    /** The factor for the largest currents at a nominal voltage. */
    double maximum(double nominal_kV) {
        return nominal_kV <= LOW_UP_TO_KV ? lowMaximum : highMaximum;
    }

    /** The factor for the smallest currents at a nominal voltage. */
    double minimum(double nominal_kV) {
        return nominal_kV <= LOW_UP_TO_KV ? lowMinimum : highMinimum;
    }
}
