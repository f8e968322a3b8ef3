package org.gridscheme.scheme.hand;

/** Formulas of domain rules, sections 5, 7 and 10, at 10 kV and a power factor of 0.95. */
final class HandFormulas {

    static final double SQRT3 = Math.sqrt(3);
    private static final double COS = 0.95;
    private static final double SIN = Math.sqrt(1 - COS * COS);

    private HandFormulas() {}

    static double current_A(double S_kVA) {
        return S_kVA / (SQRT3 * 10);
    }

    /** Section 7: voltage drop in percent. */
    static double drop_pct(double I_A, double length_m, double r90, double x) {
        return SQRT3 * I_A * length_m / 1000 * (r90 * COS + x * SIN) / (10 * 10);
    }

    /** Section 7: short circuit behind a busbar of {@code bus_kA} and a line. */
    static double ik_kA(double bus_kA, double r_ohm, double x_ohm) {
        double xs = 1.05 * 10 / (SQRT3 * bus_kA);
        return 1.05 * 10 / (SQRT3 * Math.sqrt(r_ohm * r_ohm + (xs + x_ohm) * (xs + x_ohm)));
    }

    /** Section 10.3: days for the customer's plant. */
    static double plant_d(double S_kVA) {
        return 25 + 20 * Math.max(0, Math.min(1, (S_kVA - 630) / (10_000 - 630)));
    }
}
