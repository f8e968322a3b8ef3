package org.gridscheme.scheme.planner;

import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyMode;
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

    /** {@code S_req * Kd}. */
    double demand_kVA() {
        return application.capacity().kVA()
                * rules.of(application.industry()).demandFactor().value();
    }

    /** Connected load in kW at the target power factor, which decides between low and medium voltage. */
    double connected_kW() {
        return application.capacity().activeAt(powerFactor).kW();
    }

    SupplyDuty single() {
        double demand = demand_kVA();
        return new SupplyDuty(application.capacity().kVA(), demand, demand, powerFactor, false);
    }

    /** Duty of a main or mutual source. */
    SupplyDuty main(SupplyMode mode, SizingBasis sizing, int sources) {
        double demand = demand_kVA();
        boolean shared = mode == SupplyMode.MUTUAL;
        double contingency = shared ? contingency_kVA(sizing) : demand;
        double normal = shared ? demand / sources : demand;
        return duty(normal, Math.max(normal, contingency));
    }

    /** Duty of a standby source; the same as the main one's where the load is shared. */
    SupplyDuty standby(SupplyMode mode, SizingBasis sizing, int sources) {
        if (mode == SupplyMode.MUTUAL) {
            return main(mode, sizing, sources);
        }
        return duty(0, contingency_kVA(sizing));
    }

    private SupplyDuty duty(double normal_kVA, double contingency_kVA) {
        double share = contingency_kVA / demand_kVA();
        return new SupplyDuty(application.capacity().kVA() * share, normal_kVA, contingency_kVA, powerFactor, true);
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
