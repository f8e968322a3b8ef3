package org.gridscheme.scheme.catalogue;

import org.gridscheme.scheme.rulebook.Evidence;

/**
 * An overhead conductor.
 *
 * @param code name in the catalogue, for example {@code JKLYJ-10-240}
 * @param level_kV highest nominal voltage it is used at
 * @param r20_ohm_per_km resistance at 20 degrees
 * @param x_ohm_per_km reactance at 50 Hz with the usual conductor spacing
 * @param c_uF_per_km capacitance of one phase, 0 where the source gives none
 * @param ampacity_A continuous current at {@code ambient_C}
 * @param ambient_C air temperature the current is given for
 * @param insulated true for covered conductors
 * @param stocked true for types new lines are built of
 */
public record OverheadConductorType(
        String code,
        double level_kV,
        double section_mm2,
        double r20_ohm_per_km,
        double x_ohm_per_km,
        double c_uF_per_km,
        double ampacity_A,
        double ambient_C,
        boolean insulated,
        boolean stocked,
        Evidence evidence,
        String source) {

    /** Temperature coefficient of aluminium resistance, per kelvin (IEC 60287-1-1). */
    private static final double ALUMINIUM_PER_K = 0.00403;

    /** Overhead conductors are rated for 70 degrees C, 50 K above the temperature of their listed resistance. */
    private static final double OPERATING_RISE_K = 50;

    /** Resistance at 70 degrees C, ohm per km. */
    public double r70_ohm_per_km() {
        return r20_ohm_per_km * (1 + ALUMINIUM_PER_K * OPERATING_RISE_K);
    }

    /** The same type, not for new lines. */
    OverheadConductorType knownOnly() {
        return new OverheadConductorType(
                code,
                level_kV,
                section_mm2,
                r20_ohm_per_km,
                x_ohm_per_km,
                c_uF_per_km,
                ampacity_A,
                ambient_C,
                insulated,
                false,
                evidence,
                source);
    }
}
