package org.gridscheme.scheme.electrical;

/**
 * The far end of a line of series impedance that delivers a given power there. With U1 the voltage before it, {@code U2^2} is
 * the larger root of {@code U2^4 + (2(PR + QX) - U1^2) U2^2 + (P^2 + Q^2)(R^2 + X^2) = 0}.
 *
 * @param U_kV voltage there, NaN where the line cannot deliver the power
 * @param lossP_MW lost on the line
 * @param lossQ_Mvar lost on the line
 */
record LineEnd(double U_kV, double lossP_MW, double lossQ_Mvar) {

    static LineEnd of(double before_kV, double r_ohm, double x_ohm, double p_MW, double q_Mvar) {
        double b = before_kV * before_kV - 2 * (p_MW * r_ohm + q_Mvar * x_ohm);
        double power = p_MW * p_MW + q_Mvar * q_Mvar;
        double square = (b + Math.sqrt(b * b - 4 * power * (r_ohm * r_ohm + x_ohm * x_ohm))) / 2;
        return new LineEnd(Math.sqrt(square), power * r_ohm / square, power * x_ohm / square);
    }
}
