package org.gridscheme.grid.loading;

/**
 * A positive-sequence series impedance.
 *
 * @param r_ohm resistance
 * @param x_ohm reactance
 */
public record Impedance(double r_ohm, double x_ohm) {

    public static final Impedance ZERO = new Impedance(0, 0);

    public Impedance plus(Impedance other) {
        return new Impedance(r_ohm + other.r_ohm, x_ohm + other.x_ohm);
    }

    /** Magnitude in ohm. */
    public double abs_ohm() {
        return Math.hypot(r_ohm, x_ohm);
    }
}
