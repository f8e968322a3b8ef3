package org.gridscheme.scheme.context;

import java.util.Optional;
import org.gridscheme.grid.loading.SeasonCurves;
import org.gridscheme.grid.quantity.PowerFactor;

/**
 * What one source of a scheme has to carry.
 *
 * @param capacity_kVA installed capacity this source must be suited for
 * @param normal_kVA calculated demand in normal operation, before coincidence
 * @param contingency_kVA calculated demand when the other source has failed; equal to {@code normal_kVA} for a single
 *     source
 * @param powerFactor at the connection point, compensation included
 * @param dual true when another source can take over
 * @param circuits bays or ways it takes at the grid end, each with a cable of its own; more than one where the capacity is
 *     above what one circuit of the voltage may carry
 * @param curve when it draws, as shares of its highest demand; empty where that may be at any time
 * @param raised true where the voltage is above the one that suits the capacity, taken because no lower one does
 */
public record SupplyDuty(
        double capacity_kVA,
        double normal_kVA,
        double contingency_kVA,
        PowerFactor powerFactor,
        boolean dual,
        int circuits,
        Optional<SeasonCurves> curve,
        boolean raised) {

    /** The same of a plant that is so many times as large. */
    public SupplyDuty times(double share) {
        return new SupplyDuty(
                capacity_kVA * share,
                normal_kVA * share,
                contingency_kVA * share,
                powerFactor,
                dual,
                circuits,
                curve,
                raised);
    }

    /** Of nobody, at the power factor of a customer. */
    public static SupplyDuty nothing(PowerFactor powerFactor) {
        return new SupplyDuty(0, 0, 0, powerFactor, false, 1, Optional.empty(), false);
    }
}
