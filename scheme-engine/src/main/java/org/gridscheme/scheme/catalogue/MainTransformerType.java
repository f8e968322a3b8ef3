package org.gridscheme.scheme.catalogue;

import org.gridscheme.scheme.rulebook.Evidence;

/**
 * A main transformer of a substation; its short-circuit voltage is known as a range only.
 *
 * @param code name in the catalogue, for example {@code 110/10-50MVA}
 * @param rated_kVA rated power
 * @param ukMin_pct smallest usual short-circuit voltage
 * @param ukMax_pct largest usual short-circuit voltage
 * @param stocked true for types proposed for new plant
 */
public record MainTransformerType(
        String code,
        double rated_kVA,
        double hv_kV,
        double lv_kV,
        double ukMin_pct,
        double ukMax_pct,
        boolean stocked,
        Evidence evidence,
        String source) {

    /** The same type, not for new plant. */
    MainTransformerType knownOnly() {
        return new MainTransformerType(code, rated_kVA, hv_kV, lv_kV, ukMin_pct, ukMax_pct, false, evidence, source);
    }
}
