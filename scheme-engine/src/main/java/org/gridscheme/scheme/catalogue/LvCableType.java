package org.gridscheme.scheme.catalogue;

import org.gridscheme.scheme.model.ConductorMetal;
import org.gridscheme.scheme.rulebook.Evidence;

/**
 * A low-voltage cable.
 *
 * @param code name in the catalogue, for example {@code YJV22-0.6/1-4x120}
 * @param r20_ohm_per_km resistance at 20 degrees
 * @param r90_ohm_per_km resistance at operating temperature
 * @param x_ohm_per_km reactance at 50 Hz
 * @param buried_A continuous current buried at {@code soil_C}
 * @param soil_C soil temperature the current is given for
 * @param stocked true for types new lines are built of
 */
public record LvCableType(
        String code,
        ConductorMetal metal,
        double section_mm2,
        double r20_ohm_per_km,
        double r90_ohm_per_km,
        double x_ohm_per_km,
        double buried_A,
        double soil_C,
        boolean stocked,
        Evidence evidence,
        String source) {

    /** The same type, not for new lines. */
    LvCableType knownOnly() {
        return new LvCableType(
                code,
                metal,
                section_mm2,
                r20_ohm_per_km,
                r90_ohm_per_km,
                x_ohm_per_km,
                buried_A,
                soil_C,
                false,
                evidence,
                source);
    }
}
