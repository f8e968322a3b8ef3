package org.gridscheme.grid.network;

/**
 * Positive-sequence pi equivalent of one branch: a series impedance between a shunt admittance at each end.
 *
 * @param r_ohm series resistance
 * @param x_ohm series reactance
 * @param gFrom_S shunt conductance at the from end
 * @param bFrom_S shunt susceptance at the from end, positive is capacitive
 * @param gTo_S shunt conductance at the to end
 * @param bTo_S shunt susceptance at the to end, positive is capacitive
 */
public record PiModel(double r_ohm, double x_ohm, double gFrom_S, double bFrom_S, double gTo_S, double bTo_S) {

    /** Without shunt admittances. */
    public static PiModel series(double r_ohm, double x_ohm) {
        return new PiModel(r_ohm, x_ohm, 0, 0, 0, 0);
    }

    /** With the same half of the total shunt admittance at either end. */
    public static PiModel symmetric(double r_ohm, double x_ohm, double g_S, double b_S) {
        return new PiModel(r_ohm, x_ohm, g_S / 2, b_S / 2, g_S / 2, b_S / 2);
    }
}
