package org.gridscheme.grid.shortcircuit;

/**
 * What a short-circuit calculation takes from the rulebook.
 *
 * @param voltageFactors c by voltage level
 * @param sourceRToX R/X of a source that gives none
 * @param line_degC temperature at which the line resistances of the network hold
 * @param fault_degC temperature of the conductors at the end of the fault, for the smallest currents
 * @param resistance_perK relative rise of a conductor's resistance per kelvin, referred to 20 degrees C
 * @param duration_s how long the fault lasts, for the thermal equivalent current
 */
public record ShortCircuitAssumptions(
        VoltageFactors voltageFactors,
        double sourceRToX,
        double line_degC,
        double fault_degC,
        double resistance_perK,
        double duration_s) {

    private static final double REFERENCE_DEGC = 20;

    /** @throws IllegalArgumentException when a value is not finite, or negative where it cannot be */
    public ShortCircuitAssumptions {
        if (!(sourceRToX >= 0 && resistance_perK >= 0 && duration_s > 0)
                || !Double.isFinite(sourceRToX + resistance_perK + duration_s + line_degC + fault_degC)
                || !(rise(line_degC, resistance_perK) > 0 && rise(fault_degC, resistance_perK) > 0)) {
            throw new IllegalArgumentException("short-circuit assumptions: R/X " + sourceRToX + ", lines at "
                    + line_degC + " and " + fault_degC + " degC, " + resistance_perK + " per K, " + duration_s + " s");
        }
    }

    /** What a line resistance of the network is multiplied by: 20 degrees C for the largest currents, else the end of the fault. */
    double lineResistanceFactor(FaultCase faultCase) {
        double wanted = faultCase == FaultCase.MAXIMUM ? 1 : rise(fault_degC, resistance_perK);
        return wanted / rise(line_degC, resistance_perK);
    }

    private static double rise(double temperature_degC, double resistance_perK) {
        return 1 + resistance_perK * (temperature_degC - REFERENCE_DEGC);
    }
}
