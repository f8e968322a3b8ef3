package org.gridscheme.grid.loading;

/** Conversions of a balanced three-phase system. */
final class ThreePhase {

    static final double SQRT3 = Math.sqrt(3);

    private ThreePhase() {}

    static double current_A(double power_kVA, double voltage_kV) {
        return power_kVA / (SQRT3 * voltage_kV);
    }

    static double power_kVA(double current_A, double voltage_kV) {
        return SQRT3 * voltage_kV * current_A;
    }
}
