package org.gridscheme.scheme.context;

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
 * @param raised true where the voltage is above the one that suits the capacity, taken because no lower one does
 */
public record SupplyDuty(
        double capacity_kVA,
        double normal_kVA,
        double contingency_kVA,
        PowerFactor powerFactor,
        boolean dual,
        int circuits,
        boolean raised) {}
