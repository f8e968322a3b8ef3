package org.gridscheme.scheme.planner;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.scheme.capacity.SourceDuty;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyNeeds;
import org.gridscheme.scheme.rulebook.RuleBook;

/** The ordinary customer open capacity is stated for: the industry of the rulebook, no special loads, one source or two. */
final class ReferenceCustomer {

    private static final Importance IMPORTANCE = Importance.ORDINARY;
    private static final double ONE_kVA = 1;

    private final RuleBook rules;
    private final Industry industry;
    private final Optional<SourcingPlan> single;
    private final Optional<SourcingPlan> dual;

    ReferenceCustomer(RuleBook rules) {
        this.rules = rules;
        industry = rules.openCapacity().industry().value();
        single = plan(SourcePreference.SINGLE, 1);
        dual = plan(SourcePreference.DUAL, 2);
    }

    private Optional<SourcingPlan> plan(SourcePreference sources, int number) {
        return SourcingPlan.listFor(application(sources, ONE_kVA), rules.importance()).stream()
                .filter(plan -> plan.sources() == number)
                .findFirst();
    }

    Industry industry() {
        return industry;
    }

    Importance importance() {
        return IMPORTANCE;
    }

    /** How the sources of a duty work together; empty where the rules do not let an ordinary customer have them. */
    Optional<SourcingPlan> plan(SourceDuty duty) {
        return duty == SourceDuty.SINGLE ? single : dual;
    }

    SupplyApplication asking(SourceDuty duty, double capacity_kVA) {
        return application(duty == SourceDuty.SINGLE ? SourcePreference.SINGLE : SourcePreference.DUAL, capacity_kVA);
    }

    private SupplyApplication application(SourcePreference sources, double capacity_kVA) {
        return new SupplyApplication(
                industry,
                IMPORTANCE,
                new Position(0, 0),
                ApparentPower.ofKilovoltAmperes(capacity_kVA),
                List.of(),
                ActivePower.ofKilowatts(0),
                ActivePower.ofKilowatts(0),
                sources,
                SupplyNeeds.NONE,
                PlanningOptions.DEFAULT);
    }

    double connected_kW(double capacity_kVA) {
        return new DemandModel(asking(SourceDuty.SINGLE, capacity_kVA), rules.demand()).connected_kW();
    }

    /** Of one kVA, where the target is lowest. */
    double leastPowerFactor() {
        return connected_kW(ONE_kVA) / ONE_kVA;
    }
}
