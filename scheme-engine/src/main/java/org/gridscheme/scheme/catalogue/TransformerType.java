package org.gridscheme.scheme.catalogue;

import org.gridscheme.scheme.rulebook.Evidence;

/**
 * A two-winding transformer.
 *
 * @param code name in the catalogue, for example {@code SCB13-630}
 * @param series name shared by all ratings, for example {@code SCB13}
 * @param rated_kVA rated power
 * @param hv_kV upper nominal voltage
 * @param lv_kV lower nominal voltage
 * @param noLoadLoss_W P0, 0 where the source gives none
 * @param loadLoss_W Pk
 * @param uk_pct short-circuit voltage
 * @param dry true for cast resin, false for oil
 * @param stocked true for types proposed for new plant
 */
public record TransformerType(
        String code,
        String series,
        double rated_kVA,
        double hv_kV,
        double lv_kV,
        double noLoadLoss_W,
        double loadLoss_W,
        double uk_pct,
        boolean dry,
        boolean stocked,
        Evidence evidence,
        String source) {

    /** Series resistance seen from the upper voltage, {@code Pk U^2 / S^2}. */
    public double r_ohm() {
        return loadLoss_W * hv_kV * hv_kV / (rated_kVA * rated_kVA);
    }

    /** Series impedance seen from the upper voltage, {@code uk U^2 / S}. */
    public double z_ohm() {
        return uk_pct / 100.0 * hv_kV * hv_kV * 1000.0 / rated_kVA;
    }

    /** Series reactance seen from the upper voltage. */
    public double x_ohm() {
        double r = r_ohm();
        double z = z_ohm();
        return Math.sqrt(Math.max(0.0, z * z - r * r));
    }

    /** The same type, not for new plant. */
    TransformerType knownOnly() {
        return new TransformerType(
                code, series, rated_kVA, hv_kV, lv_kV, noLoadLoss_W, loadLoss_W, uk_pct, dry, false, evidence, source);
    }
}
