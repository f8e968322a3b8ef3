package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.rulebook.DemandRules;

/** Calculated demand of an application and what each source has to carry of it (domain rules, sections 2 and 5). */
final class DemandModel {

    private final SupplyApplication application;
    private final DemandRules rules;
    private final PowerFactor powerFactor;

    DemandModel(SupplyApplication application, DemandRules rules) {
        this.application = application;
        this.rules = rules;
        powerFactor =
                PowerFactor.of(rules.targetPowerFactor(application.capacity().kVA(), application.industry())
                        .value());
    }

    /** At the connection point, compensation included. */
    PowerFactor powerFactor() {
        return powerFactor;
    }

    /** {@code S_req * Kd}. */
    double demand_kVA() {
        return application.capacity().kVA()
                * rules.of(application.industry()).demandFactor().value();
    }

    /** Demand that must stay supplied when one of the customer's transformers fails; 0 where none was stated. */
    double kept_kVA() {
        return Math.min(application.importantLoad().kW() / powerFactor.value(), demand_kVA());
    }

    /** Connected load in kW at the target power factor, which decides between low and medium voltage. */
    double connected_kW() {
        return application.capacity().activeAt(powerFactor).kW();
    }

    /**
     * Duty of each source of a plan, in their order. Sources that share the load carry equal parts of it in normal operation;
     * what each must carry when the others have failed follows the sizing, for a main source always the whole.
     *
     * @param voltage says how many circuits each source has
     */
    List<SupplyDuty> duties(SourcingPlan plan, VoltageOption voltage) {
        double demand = demand_kVA();
        double remaining = contingency_kVA(plan.sizing());
        List<SupplyDuty> duties = new ArrayList<>();
        for (int i = 0; i < plan.sources(); i++) {
            duties.add(
                    switch (plan.mode()) {
                        case SINGLE -> duty(demand, demand, false, voltage);
                        case MUTUAL -> duty(demand / plan.sources(), remaining, true, voltage);
                        case TWO_MAIN_ONE_STANDBY ->
                            i < plan.sources() - 1
                                    ? duty(demand / (plan.sources() - 1), demand, true, voltage)
                                    : duty(0, remaining, true, voltage);
                        case MAIN_HOT, MAIN_COLD ->
                            i == 0 ? duty(demand, demand, true, voltage) : duty(0, remaining, true, voltage);
                    });
        }
        return List.copyOf(duties);
    }

    private SupplyDuty duty(double normal_kVA, double remaining_kVA, boolean dual, VoltageOption voltage) {
        double contingency_kVA = Math.max(normal_kVA, remaining_kVA);
        double share = contingency_kVA / demand_kVA();
        return new SupplyDuty(
                application.capacity().kVA() * share,
                normal_kVA,
                contingency_kVA,
                powerFactor,
                dual,
                voltage.circuits(),
                application.needs().demandCurve(),
                voltage.raised());
    }

    private double contingency_kVA(SizingBasis sizing) {
        return switch (sizing) {
            case FULL -> demand_kVA();
            case IMPORTANT -> partOrAll(application.importantLoad());
            case SECURITY -> partOrAll(application.protectedLoad());
        };
    }

    /** A load that was not stated cannot be sized for: then the whole demand counts. */
    private double partOrAll(ActivePower part) {
        double part_kVA = part.kW() / powerFactor.value();
        return part_kVA > 0 ? Math.min(part_kVA, demand_kVA()) : demand_kVA();
    }
}
