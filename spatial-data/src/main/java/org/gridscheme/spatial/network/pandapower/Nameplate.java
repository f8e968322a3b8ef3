package org.gridscheme.spatial.network.pandapower;

import org.gridscheme.grid.network.PiModel;

/**
 * Values of one transformer of which {@code parallel} stand side by side.
 *
 * @param shortCircuit_pct magnitude of the short-circuit voltage; negative for a star leg whose reactance is
 * @param resistance_pct its real part
 * @param iron_kW no-load losses
 * @param noLoad_pct no-load current
 * @param resistanceAtHigh share of the series resistance on the high-voltage side of the magnetising branch, 0 to 1
 * @param reactanceAtHigh share of the leakage reactance there, 0 to 1
 */
record Nameplate(
        double rated_MVA,
        double shortCircuit_pct,
        double resistance_pct,
        double iron_kW,
        double noLoad_pct,
        double parallel,
        double resistanceAtHigh,
        double reactanceAtHigh) {

    private static final double PERCENT = 100;
    private static final double KILO = 1000;

    /** False when the resistance alone is more than the whole impedance, or there is none. */
    boolean isSound() {
        return rated_MVA > 0
                && parallel > 0
                && shortCircuit_pct != 0
                && Math.abs(resistance_pct) <= Math.abs(shortCircuit_pct)
                && Math.min(resistanceAtHigh, reactanceAtHigh) >= 0
                && Math.max(resistanceAtHigh, reactanceAtHigh) <= 1;
    }

    /**
     * The T equivalent circuit, series impedance on both sides of the magnetising admittance, turned from star to delta.
     *
     * @param low_kV rated voltage of the low-voltage side at its present tap, to which all of it is referred
     */
    PiModel piModel(double low_kV) {
        double base_ohm = low_kV * low_kV / rated_MVA / parallel;
        double reactance_pct = Math.copySign(
                Math.sqrt(shortCircuit_pct * shortCircuit_pct - resistance_pct * resistance_pct), shortCircuit_pct);
        Complex series = new Complex(resistance_pct, reactance_pct).times(base_ohm / PERCENT);
        double iron_pct = iron_kW / KILO / rated_MVA * PERCENT;
        double magnetising_pct = Math.sqrt(Math.max(0, noLoad_pct * noLoad_pct - iron_pct * iron_pct));
        Complex shunt = new Complex(iron_pct, -magnetising_pct).times(1 / (base_ohm * PERCENT));
        Complex high = new Complex(series.re() * resistanceAtHigh, series.im() * reactanceAtHigh);
        return starToDelta(high, series.minus(high), shunt);
    }

    /** With y between the two: z = a + b + a b y in the middle, y b / z at the end of a, y a / z at the end of b. */
    private static PiModel starToDelta(Complex a, Complex b, Complex y) {
        Complex series = a.plus(b).plus(a.times(b).times(y));
        Complex atHigh = y.times(b).over(series);
        Complex atLow = y.times(a).over(series);
        return new PiModel(series.re(), series.im(), atHigh.re(), atHigh.im(), atLow.re(), atLow.im());
    }
}
