package org.gridscheme.grid.shortcircuit;

/** The direct-current part of a short-circuit current (IEC 60909-0: factor kappa for the peak, factor m for the heat). */
final class PeakCurrent {

    private PeakCurrent() {}

    /** Peak over sqrt2 times the initial current, from R/X at the fault: between 1.02 and 2. */
    static double kappa(double rToX) {
        return 1.02 + 0.98 * Math.exp(-3 * rToX);
    }

    /** Heat of the direct-current part over a duration, as a share of the heat of the initial current. */
    static double heat(double kappa, double frequency_Hz, double duration_s) {
        double decay = 2 * frequency_Hz * duration_s * Math.log(kappa - 1);
        return decay == 0 ? 2 : Math.expm1(2 * decay) / decay;
    }
}
