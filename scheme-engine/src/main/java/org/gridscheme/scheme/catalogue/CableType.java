package org.gridscheme.scheme.catalogue;

import org.gridscheme.scheme.model.ConductorMetal;
import org.gridscheme.scheme.rulebook.Evidence;

/**
 * A medium-voltage cable.
 *
 * @param code name in the catalogue, for example {@code YJV22-8.7/15-3x120}
 * @param level_kV highest nominal voltage it is used at
 * @param section_mm2 section of one phase conductor
 * @param r20_ohm_per_km resistance at 20 degrees
 * @param r90_ohm_per_km resistance at 90 degrees, the operating limit of XLPE
 * @param x_ohm_per_km reactance at 50 Hz
 * @param c_uF_per_km capacitance of one phase
 * @param ampacity at the base temperatures of its catalogue (20 degrees in soil, 30 degrees in air)
 * @param holes duct holes one circuit needs: 1, or 3 for single cores pulled one by one
 * @param stocked true for types new lines are built of, false for types only found in existing grids
 */
public record CableType(
        String code,
        double level_kV,
        ConductorMetal metal,
        double section_mm2,
        double r20_ohm_per_km,
        double r90_ohm_per_km,
        double x_ohm_per_km,
        double c_uF_per_km,
        Ampacity ampacity,
        int holes,
        boolean stocked,
        Evidence evidence,
        String source) {

    /** Current at the catalogue's base conditions, no neighbours, see {@link Ampacity#get_A}. */
    public double ampacity_A(LayingEnvironment environment) {
        return ampacity.get_A(environment);
    }

    /** The same type, not for new lines. */
    CableType knownOnly() {
        return new CableType(
                code,
                level_kV,
                metal,
                section_mm2,
                r20_ohm_per_km,
                r90_ohm_per_km,
                x_ohm_per_km,
                c_uF_per_km,
                ampacity,
                holes,
                false,
                evidence,
                source);
    }
}
