package org.gridscheme.grid.snapshot;

import java.time.LocalDate;

/**
 * Bounds beyond which a value of the source is taken for a slip of unit or typing. They are wide on purpose: a finding here
 * means nobody builds such a thing, not that it is unusual.
 *
 * @param maxNominalVoltage_kV highest nominal voltage
 * @param maxSectionLength_m longest line section
 * @param maxImpedance_ohmPerKm largest resistance or reactance per length
 * @param maxCurrent_A largest ampacity, limit or measured peak
 * @param maxShortCircuit_kA largest short-circuit current of a busbar section
 * @param maxPower_kVA largest rating, load or commitment
 * @param maxWays most ways of one unit, holes of one duct
 * @param minLengthRatio smallest electrical length over straight distance of the two ends
 * @param maxLengthRatio largest electrical length over length of the geometry
 * @param lengthTolerance_m difference below which lengths are never compared, for short connections
 * @param earliestDate no equipment is older: public supply began in the 1880s
 * @param latestDate no plan reaches further; {@code 9999-12-31} and the like stand for a date nobody knew
 */
public record PlausibilityLimits(
        double maxNominalVoltage_kV,
        double maxSectionLength_m,
        double maxImpedance_ohmPerKm,
        double maxCurrent_A,
        double maxShortCircuit_kA,
        double maxPower_kVA,
        int maxWays,
        double minLengthRatio,
        double maxLengthRatio,
        double lengthTolerance_m,
        LocalDate earliestDate,
        LocalDate latestDate) {

    /** The bounds used when nobody gives others. */
    public static PlausibilityLimits standard() {
        return new PlausibilityLimits(
                1_200,
                300_000,
                200,
                20_000,
                200,
                5_000_000,
                1_000,
                0.98,
                3,
                5,
                LocalDate.of(1880, 1, 1),
                LocalDate.of(2100, 12, 31));
    }
}
