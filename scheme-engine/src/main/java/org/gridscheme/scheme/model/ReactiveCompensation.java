package org.gridscheme.scheme.model;

/**
 * Capacitors on the low side of the customer's transformers 无功补偿.
 *
 * @param naturalPowerFactor before compensation
 * @param targetPowerFactor at the connection point
 * @param required_kvar {@code P*(tan(phi1) - tan(phi2))}
 * @param banks one per transformer
 * @param bank_kvar of one bank, in whole steps
 * @param share_pct installed over transformer capacity
 */
public record ReactiveCompensation(
        double naturalPowerFactor,
        double targetPowerFactor,
        double required_kvar,
        int banks,
        double bank_kvar,
        double share_pct) {

    public static final ReactiveCompensation NONE = new ReactiveCompensation(1, 1, 0, 0, 0, 0);

    public double installed_kvar() {
        return banks * bank_kvar;
    }
}
