package org.gridscheme.scheme.model;

import java.util.List;

/**
 * One source of a scheme: where it connects, how its cable runs, what it does to the grid.
 *
 * @param demand_kVA what this source is sized for
 * @param voltageDrop_pct from the busbar to the customer at {@code demand_kVA}
 * @param shortCircuit_kA initial three-phase current at the customer
 * @param pointShortCircuit_kA the same at the connection point
 */
public record SupplySource(
        SourceRole role,
        ConnectionPoint connectionPoint,
        SupplyRoute route,
        CableDesign cable,
        double demand_kVA,
        List<LoadRateResult> loadRates,
        double voltageDrop_pct,
        double shortCircuit_kA,
        double pointShortCircuit_kA) {

    public SupplySource {
        loadRates = List.copyOf(loadRates);
    }
}
