package org.gridscheme.grid.network;

/**
 * A load (CIM EnergyConsumer). Consumption is positive.
 *
 * @param p_kW active power at nominal voltage
 * @param q_kvar reactive power at nominal voltage, positive is inductive
 */
public record Demand(
        String id,
        String name,
        String busId,
        double p_kW,
        double q_kvar,
        VoltageDependence pDependence,
        VoltageDependence qDependence) {}
