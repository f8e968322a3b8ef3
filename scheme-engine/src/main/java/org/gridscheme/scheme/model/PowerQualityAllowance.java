package org.gridscheme.scheme.model;

import java.util.List;

/**
 * What the customer may inject at its connection point 谐波允许值.
 *
 * @param shortCircuit_MVA power at the connection point
 * @param thdLimit_pct permitted total distortion of the voltage
 * @param harmonics permitted currents by order; empty below medium voltage
 */
public record PowerQualityAllowance(double shortCircuit_MVA, double thdLimit_pct, List<Harmonic> harmonics) {

    /**
     * @param point_A permitted of all customers at the point together
     * @param customer_A this customer's share
     */
    public record Harmonic(int order, double point_A, double customer_A) {}

    public PowerQualityAllowance {
        harmonics = List.copyOf(harmonics);
    }
}
