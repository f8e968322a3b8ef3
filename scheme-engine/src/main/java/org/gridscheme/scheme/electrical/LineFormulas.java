package org.gridscheme.scheme.electrical;

import org.gridscheme.grid.quantity.PowerFactor;

/** Planning formulas of a three-phase line; derived in {@code docs/method.md}. */
public final class LineFormulas {

    private static final double SQRT3 = Math.sqrt(3);

    private LineFormulas() {}

    /** Line current in ampere of {@code S_kVA} at {@code U_kV}. */
    public static double current_A(double S_kVA, double U_kV) {
        return S_kVA / (SQRT3 * U_kV);
    }

    /** Apparent power in kVA of {@code I_A} at {@code U_kV}. */
    public static double power_kVA(double I_A, double U_kV) {
        return SQRT3 * U_kV * I_A;
    }

    /**
     * Voltage drop in percent of nominal voltage, {@code sqrt(3)*I*L*(R*cos + X*sin)/(10*U)} (domain rules, section 7).
     *
     * @param length_m length of the line
     * @param r_ohmPerKm resistance at operating temperature
     */
    public static double drop_pct(
            double I_A, double length_m, double r_ohmPerKm, double x_ohmPerKm, PowerFactor pf, double U_kV) {
        double z = r_ohmPerKm * pf.value() + x_ohmPerKm * pf.sine();
        return SQRT3 * I_A * length_m / 1000 * z / (10 * U_kV);
    }

    /** Source reactance in ohm behind a short-circuit level, {@code c*U/(sqrt(3)*Ik)} (IEC 60909, simplified). */
    public static double sourceReactance_ohm(double Ik_kA, double U_kV, double voltageFactor) {
        return voltageFactor * U_kV / (SQRT3 * Ik_kA);
    }

    /** Initial three-phase short-circuit current in kA behind an impedance. */
    public static double shortCircuit_kA(double r_ohm, double x_ohm, double U_kV, double voltageFactor) {
        return voltageFactor * U_kV / (SQRT3 * Math.hypot(r_ohm, x_ohm));
    }

    /** Smallest conductor in mm2 that stands a short circuit, {@code Ik*sqrt(t)/C} (IEC 60949 in its adiabatic form). */
    public static double thermalSection_mm2(double Ik_kA, double clearing_s, double constant) {
        return Ik_kA * 1000 * Math.sqrt(clearing_s) / constant;
    }
}
