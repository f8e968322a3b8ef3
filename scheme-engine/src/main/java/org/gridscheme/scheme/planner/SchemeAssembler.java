package org.gridscheme.scheme.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.topology.Independence;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.cost.CostEstimator;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.IndependenceResult;
import org.gridscheme.scheme.model.RouteCrossing;
import org.gridscheme.scheme.model.SchemeDesign;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.reliability.ReliabilityEstimator;
import org.gridscheme.scheme.reliability.SourceReliability;
import org.gridscheme.scheme.route.RouteOverlap;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.takeoff.CustomerTakeoff;
import org.gridscheme.scheme.takeoff.SwitchingTakeoff;

/** Puts sources together into a draft scheme: independence, quantities, cost, period, reliability. */
final class SchemeAssembler {

    private final PlanningBase base;
    private final RuleBook rules;
    private final SourceWorks sourceWorks;
    private final SwitchingTakeoff switchingTakeoff;
    private final CustomerTakeoff customerTakeoff;
    private final SchemeDesigner designer;
    private final SchemeChecks checks;
    private final CostEstimator costs;
    private final ReliabilityEstimator reliability;

    SchemeAssembler(PlanningBase base) {
        this.base = base;
        rules = base.rules();
        sourceWorks = new SourceWorks(base);
        switchingTakeoff = new SwitchingTakeoff(base.prices());
        customerTakeoff = new CustomerTakeoff(rules.customerPlant(), rules.metering(), base.prices());
        designer = new SchemeDesigner(base);
        checks = new SchemeChecks(base);
        costs = new CostEstimator(rules.cost(), base.prices().header().currency());
        reliability = new ReliabilityEstimator(base.context(), rules.reliability());
    }

    private SchemeAssembler(SchemeAssembler plain, PlanningBase moved, int... feeders) {
        base = moved;
        rules = plain.rules;
        sourceWorks = plain.sourceWorks;
        switchingTakeoff = plain.switchingTakeoff;
        customerTakeoff = plain.customerTakeoff;
        designer = new SchemeDesigner(moved);
        checks = plain.checks;
        costs = plain.costs;
        reliability = plain.reliability.with(moved.context(), feeders);
    }

    /** The same on a grid in which only some feeders are different. */
    SchemeAssembler on(PlanningBase moved, int... feeders) {
        return new SchemeAssembler(this, moved, feeders);
    }

    /** Whether the catalogue has what a supply at a voltage needs. */
    boolean canEquip(double voltage_kV) {
        return designer.canServe(voltage_kV)
                && (voltage_kV < 1
                        || !base.catalogue()
                                .listStockedCables(
                                        voltage_kV,
                                        rules.conductors().defaultMetal().value())
                                .isEmpty());
    }

    /** What one source alone costs the grid side, before fees; for ordering sources. */
    BigDecimal worksCost(SourceOption option) {
        return sourceWorks.cost(option);
    }

    /** What the customer's own plant costs with one source, fees and contingency included. */
    double plantCost(SupplyApplication application, double voltage_kV, int incoming) {
        CustomerPlant plant = designer.plant(application, voltage_kV);
        return costs.estimate(customerTakeoff.takeOff(plant, designer.emergency(application), voltage_kV, incoming))
                .total()
                .doubleValue();
    }

    /** Works with fees and contingency, not rounded. */
    double surcharged(double works) {
        return works * costs.surcharge();
    }

    /** Expected interruption with one source whose line, as a cable, has a length. */
    double interruption_hPerYear(Candidate candidate, double cable_m) {
        return reliability.source(candidate, LineKind.CABLE, cable_m).unavailability_hPerYear();
    }

    /** For schemes that have sources in common. */
    SourceBills bills(SupplyApplication application, SourcingPlan plan) {
        return new SourceBills(sourceWorks, switchingTakeoff, rules, application, plan);
    }

    SchemeDraft assemble(SupplyApplication application, SourcingPlan plan, List<SourceOption> options) {
        return assemble(application, plan, options, bills(application, plan));
    }

    /** @param bills of the same application and plan */
    SchemeDraft assemble(
            SupplyApplication application, SourcingPlan plan, List<SourceOption> options, SourceBills bills) {
        double voltage_kV = options.get(0).candidate().point().nominalVoltage_kV();
        CustomerPlant plant = designer.plant(application, voltage_kV);
        List<EngineeringQuantity> quantities = quantities(application, options, bills, voltage_kV, plant);
        IndependenceResult independence = independence(options);
        List<SourceReliability> single = options.stream()
                .map(o -> reliability.source(
                        o.candidate(), o.choice().kind(), o.route().length_m()))
                .toList();
        SourceReliability outage = reliability.together(single, plan.mode(), independence.sharedCorridor_m());
        SchemeDesign design = designer.design(
                application, plan, options, plant, quantities, reliability.transfers_perYear(single, plan.mode()));
        return new SchemeDraft(
                voltage_kV,
                application.capacity().kVA(),
                plan.mode(),
                sources(plan, options),
                independence,
                quantities,
                costs.estimate(quantities),
                design.schedule().days(),
                design.reply().reply_wd(),
                outage.lambda_perYear(),
                outage.unavailability_hPerYear(),
                difficulty(options),
                checks.of(application, plan, options, independence, design, outage.unavailability_hPerYear()),
                design);
    }

    private static List<SupplySource> sources(SourcingPlan plan, List<SourceOption> options) {
        List<SupplySource> sources = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            SourceOption o = options.get(i);
            sources.add(new SupplySource(
                    role(plan.mode(), i, options.size()),
                    o.candidate().point(),
                    o.route(),
                    o.cable(),
                    o.duty().contingency_kVA(),
                    o.loadRates(),
                    o.voltageDrop_pct(),
                    o.customerIk_kA(),
                    o.pointIk_kA(),
                    Optional.empty(),
                    o.switching(),
                    Optional.empty()));
        }
        return sources;
    }

    private static SourceRole role(SupplyMode mode, int index, int count) {
        return switch (mode) {
            case SINGLE -> SourceRole.MAIN;
            case MUTUAL -> SourceRole.MUTUAL;
            case MAIN_HOT, MAIN_COLD -> index == 0 ? SourceRole.MAIN : SourceRole.STANDBY;
            case TWO_MAIN_ONE_STANDBY -> index < count - 1 ? SourceRole.MAIN : SourceRole.STANDBY;
        };
    }

    /** The weakest pair speaks for the scheme. */
    private IndependenceResult independence(List<SourceOption> options) {
        if (options.size() == 1) {
            return IndependenceResult.SINGLE_SOURCE;
        }
        IndependenceResult weakest = new IndependenceResult(Integer.MAX_VALUE, List.of(), 0);
        double corridor_m = 0;
        for (int i = 0; i < options.size(); i++) {
            for (int j = i + 1; j < options.size(); j++) {
                Independence pair = base.independence()
                        .between(options.get(i).candidate(), options.get(j).candidate());
                corridor_m = Math.max(
                        corridor_m,
                        RouteOverlap.shared_m(
                                options.get(i).route(), options.get(j).route()));
                if (pair.level() < weakest.level()) {
                    weakest = new IndependenceResult(pair.level(), pair.sharedElements(), 0);
                }
            }
        }
        return new IndependenceResult(weakest.level(), weakest.sharedElements(), corridor_m);
    }

    private List<EngineeringQuantity> quantities(
            SupplyApplication application,
            List<SourceOption> options,
            SourceBills bills,
            double voltage_kV,
            CustomerPlant plant) {
        List<EngineeringQuantity> lines = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            lines.addAll(bills.of(options.get(i), i));
        }
        int incoming = options.stream().mapToInt(o -> o.duty().circuits()).sum();
        lines.addAll(customerTakeoff.takeOff(plant, designer.emergency(application), voltage_kV, incoming));
        return lines;
    }

    private double difficulty(List<SourceOption> options) {
        double score = rules.difficulty().base().value();
        for (SourceOption option : options) {
            score += option.switching().isPresent()
                    ? rules.switching().difficulty().value()
                    : 0;
            for (RouteCrossing crossing : option.route().crossings()) {
                score += rules.difficulty().crossing(crossing.kind()).value();
            }
        }
        return Math.min(score, rules.difficulty().max().value());
    }
}
