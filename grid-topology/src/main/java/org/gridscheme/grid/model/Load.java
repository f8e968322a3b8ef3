package org.gridscheme.grid.model;

import java.util.Optional;

/**
 * Demand of existing customers at a node (CIM EnergyConsumer).
 *
 * @param peak_kW annual maximum active power
 * @param powerFactor 0 to 1, lagging
 * @param installed_kVA installed transformer capacity behind it, counted against the feeder's capacity cap
 * @param profileId daily profile, empty where only the peak is known
 */
public record Load(
        String id,
        String name,
        String nodeId,
        double peak_kW,
        double powerFactor,
        double installed_kVA,
        Optional<String> profileId)
        implements GridElement {

    /** Apparent power at the annual maximum. */
    public double peak_kVA() {
        return peak_kW / powerFactor;
    }
}
