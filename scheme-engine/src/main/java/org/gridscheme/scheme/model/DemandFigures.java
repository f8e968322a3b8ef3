package org.gridscheme.scheme.model;

/**
 * What the customer takes, as the scheme is planned for it.
 *
 * @param demandFactor Kd of the industry
 * @param demand_kVA calculated demand, {@code capacity * Kd}
 * @param active_kW demand times power factor
 * @param powerFactor at the connection point, compensation included
 * @param demand_A current of the demand at the supply voltage
 * @param installed_A current of the requested capacity at the supply voltage
 */
public record DemandFigures(
        double demandFactor,
        double demand_kVA,
        double active_kW,
        double powerFactor,
        double demand_A,
        double installed_A) {}
