package org.gridscheme.grid.network;

/**
 * Bounds beyond which a value of a network is taken for a slip of unit or typing. They are wide on purpose: a finding here
 * means nobody builds such a thing.
 *
 * @param maxNominalVoltage_kV highest nominal voltage
 * @param maxImpedance_ohm largest series resistance or reactance of a branch
 * @param maxAdmittance_S largest shunt conductance or susceptance
 * @param maxPower_kVA largest active or reactive power of a demand or generator, largest rating
 * @param maxCurrent_A largest ampacity
 * @param maxSourceDeviation how far the voltage a source holds may be from nominal, in per unit
 * @param maxRatioDeviation how far a transformer's ratio, tap included, may be from that of its buses' nominal voltages
 * @param maxLineDeviation how far the nominal voltages at the two ends of a line or switch may be apart
 */
public record NetworkLimits(
        double maxNominalVoltage_kV,
        double maxImpedance_ohm,
        double maxAdmittance_S,
        double maxPower_kVA,
        double maxCurrent_A,
        double maxSourceDeviation,
        double maxRatioDeviation,
        double maxLineDeviation) {

    /** The bounds used when nobody gives others. */
    public static NetworkLimits standard() {
        return new NetworkLimits(1_200, 1e6, 1e3, 50_000_000, 100_000, 0.5, 0.5, 0.25);
    }
}
