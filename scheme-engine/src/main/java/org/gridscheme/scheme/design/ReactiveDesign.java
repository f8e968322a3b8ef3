package org.gridscheme.scheme.design;

import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.ReactiveCompensation;
import org.gridscheme.scheme.rulebook.ReactiveRules;

/**
 * Reactive compensation, {@code Qc = P*(tan(phi1) - tan(phi2))} (GB 50613 5.9.2), one bank per transformer in whole steps,
 * never less than the rulebook's share of the transformers' capacity.
 */
public final class ReactiveDesign {

    private static final double ROUNDING = 1e-9;

    private final ReactiveRules rules;

    public ReactiveDesign(ReactiveRules rules) {
        this.rules = rules;
    }

    /** None for a customer without transformers. */
    public ReactiveCompensation design(double active_kW, PowerFactor target, CustomerPlant plant) {
        double capacity_kVA = plant.transformers().stream()
                .mapToDouble(CustomerPlant.Units::total_kVA)
                .sum();
        int banks = plant.transformers().stream()
                .mapToInt(CustomerPlant.Units::count)
                .sum();
        if (banks == 0) {
            return ReactiveCompensation.NONE;
        }
        PowerFactor natural = PowerFactor.of(rules.designNaturalPowerFactor().value());
        double required_kvar = Math.max(0, active_kW * (natural.tangent() - target.tangent()));
        double least_kvar = capacity_kVA * rules.minShare_pct().value() / 100;
        double bank_kvar = bank_kvar(Math.max(required_kvar, least_kvar) / banks);
        return new ReactiveCompensation(
                natural.value(),
                target.value(),
                required_kvar,
                banks,
                bank_kvar,
                100 * banks * bank_kvar / capacity_kVA);
    }

    /** Smallest bank of whole steps, fine ones for a small bank. */
    private double bank_kvar(double least_kvar) {
        boolean small = least_kvar <= rules.smallBankMax_kvar().value();
        double step_kvar = (small ? rules.smallStep_kvar() : rules.step_kvar()).value();
        return Math.ceil(least_kvar / step_kvar - ROUNDING) * step_kvar;
    }
}
