package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.takeoff.SwitchingTakeoff;

/**
 * Bills of what is built for the sources of the schemes of one application, with who pays. A source that many schemes have is taken
 * off once for each place it has in them.
 */
final class SourceBills {

    private final SourceWorks works;
    private final SwitchingTakeoff switching;
    private final RuleBook rules;
    private final SupplyApplication application;
    private final SourcingPlan plan;
    private final List<Map<SourceOption, List<EngineeringQuantity>>> byPlace = new ArrayList<>();

    SourceBills(
            SourceWorks works,
            SwitchingTakeoff switching,
            RuleBook rules,
            SupplyApplication application,
            SourcingPlan plan) {
        this.works = works;
        this.switching = switching;
        this.rules = rules;
        this.application = application;
        this.plan = plan;
        for (int i = 0; i < plan.sources(); i++) {
            byPlace.add(new IdentityHashMap<>());
        }
    }

    /** @param index place of the source in the scheme, from 0 */
    List<EngineeringQuantity> of(SourceOption source, int index) {
        return byPlace.get(index).computeIfAbsent(source, s -> takeOff(s, index));
    }

    private List<EngineeringQuantity> takeOff(SourceOption source, int index) {
        double voltage_kV = source.candidate().point().nominalVoltage_kV();
        List<EngineeringQuantity> lines = new ArrayList<>(works.takeOff(source, payer(voltage_kV, index), index));
        source.switching().ifPresent(moved -> lines.addAll(switching.takeOff(moved, index)));
        return lines;
    }

    private Owner payer(double voltage_kV, int index) {
        boolean extra = index >= plan.importance().minSources().value()
                && rules.cost().extraSourceByCustomer().on();
        boolean temporary = application.importance() == Importance.TEMPORARY
                && rules.cost().temporaryByCustomer().on();
        boolean beyondFree = voltage_kV < 1
                && new DemandModel(application, rules.demand()).connected_kW()
                        > rules.cost().freeLvConnection_kW().value();
        return extra
                        || temporary
                        || beyondFree
                        || !rules.cost().gridPaysToRedLine().on()
                ? Owner.CUSTOMER
                : Owner.GRID;
    }
}
