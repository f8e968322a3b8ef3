package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.cost.ConstructionPeriod;
import org.gridscheme.scheme.design.EmergencyDesign;
import org.gridscheme.scheme.design.MeteringDesign;
import org.gridscheme.scheme.design.ReactiveDesign;
import org.gridscheme.scheme.design.TransformerPlan;
import org.gridscheme.scheme.electrical.LineFormulas;
import org.gridscheme.scheme.electrical.LoadRateCheck;
import org.gridscheme.scheme.electrical.PowerQualityCheck;
import org.gridscheme.scheme.model.ConstructionSchedule;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.DemandFigures;
import org.gridscheme.scheme.model.EmergencySupply;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Metering;
import org.gridscheme.scheme.model.PowerQualityAllowance;
import org.gridscheme.scheme.model.ReplyTerms;
import org.gridscheme.scheme.model.SchemeDesign;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.rulebook.ReplyRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;

/** Designs what belongs to a scheme beside its sources: plant, metering, compensation, emergency supply, works, terms. */
final class SchemeDesigner {

    private final LoadRateCheck loadRates;
    private final RuleBook rules;
    private final TransformerPlan transformers;
    private final ReactiveDesign reactive;
    private final MeteringDesign metering;
    private final EmergencyDesign emergency;
    private final PowerQualityCheck powerQuality;
    private final ConstructionPeriod period;

    SchemeDesigner(PlanningBase base) {
        loadRates = new LoadRateCheck(base.context(), base.rules(), base.catalogue());
        rules = base.rules();
        transformers = new TransformerPlan(rules, base.catalogue());
        reactive = new ReactiveDesign(rules.reactive());
        metering = new MeteringDesign(
                rules.metering(), rules.voltage().lvLevel_kV().value());
        emergency = new EmergencyDesign(rules.emergency());
        powerQuality = new PowerQualityCheck(base.context(), rules);
        period = new ConstructionPeriod(rules.durations());
    }

    /** Whether the catalogue has the transformers for a supply at a voltage. */
    boolean canServe(double voltage_kV) {
        return transformers.canServe(voltage_kV);
    }

    CustomerPlant plant(SupplyApplication application, double voltage_kV) {
        return transformers.plan(application, voltage_kV, new DemandModel(application, rules.demand()).kept_kVA());
    }

    /** Emergency supply of an application, whatever the scheme. */
    Optional<EmergencySupply> emergency(SupplyApplication application) {
        return emergency.design(application);
    }

    /** @param quantities bill of the scheme, of which the manholes take time */
    SchemeDesign design(
            SupplyApplication application,
            SourcingPlan plan,
            List<SourceOption> options,
            CustomerPlant plant,
            List<EngineeringQuantity> quantities,
            double transfers_perYear) {
        double voltage_kV = options.get(0).candidate().point().nominalVoltage_kV();
        DemandFigures demand = demand(application, voltage_kV);
        return new SchemeDesign(
                demand,
                plan.sizing(),
                plant,
                reactive.design(demand.active_kW(), PowerFactor.of(demand.powerFactor()), plant),
                meterings(application, options, plant, voltage_kV),
                rules.metering().tariff(application.capacity().kVA(), application.industry()),
                emergency.design(application),
                allowances(application, options),
                schedule(application, options, quantities, voltage_kV),
                terms(application, voltage_kV, options.size()),
                new PhasePlan(application, demand.demand_kVA(), plant, options, loadRates).list(),
                transfers_perYear);
    }

    private DemandFigures demand(SupplyApplication application, double voltage_kV) {
        DemandModel model = new DemandModel(application, rules.demand());
        return new DemandFigures(
                model.demand_kVA() / application.capacity().kVA(),
                model.demand_kVA(),
                model.demand_kVA() * model.powerFactor().value(),
                model.powerFactor().value(),
                LineFormulas.current_A(model.demand_kVA(), voltage_kV),
                LineFormulas.current_A(application.capacity().kVA(), voltage_kV));
    }

    private List<Metering> meterings(
            SupplyApplication application, List<SourceOption> options, CustomerPlant plant, double voltage_kV) {
        return options.stream()
                .map(o -> metering.design(
                        voltage_kV,
                        application.capacity().kVA(),
                        o.duty().normal_kVA(),
                        o.duty().contingency_kVA(),
                        o.duty().circuits(),
                        plant,
                        isSinglePhase(application, voltage_kV)))
                .toList();
    }

    /** A low-voltage customer small enough for one phase. */
    boolean isSinglePhase(SupplyApplication application, double voltage_kV) {
        return voltage_kV < 1
                && new DemandModel(application, rules.demand()).connected_kW()
                        <= rules.voltage().lvSinglePhaseMax_kW().value();
    }

    private List<PowerQualityAllowance> allowances(SupplyApplication application, List<SourceOption> options) {
        return options.stream()
                .map(o -> powerQuality.allowance(o.candidate(), application, o.pointIk_kA()))
                .toList();
    }

    private ConstructionSchedule schedule(
            SupplyApplication application,
            List<SourceOption> options,
            List<EngineeringQuantity> quantities,
            double voltage_kV) {
        List<ConstructionPeriod.Works> works = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            SourceOption o = options.get(i);
            works.add(new ConstructionPeriod.Works(
                    o.candidate().site(),
                    o.route().segments(),
                    o.route().crossings(),
                    o.cable(),
                    manholes(quantities, i)));
        }
        return period.schedule(voltage_kV, application.capacity().kVA(), works, switchings(options));
    }

    private List<ConstructionSchedule.Activity> switchings(List<SourceOption> options) {
        List<ConstructionSchedule.Activity> activities = new ArrayList<>();
        RuleValue days = rules.switching().duration_d();
        for (int i = 0; i < options.size(); i++) {
            int index = i;
            options.get(i)
                    .switching()
                    .ifPresent(s -> activities.add(new ConstructionSchedule.Activity(
                            days.id().value(), index, days.value(), s.steps().size(), "pcs", false, false)));
        }
        return activities;
    }

    private static double manholes(List<EngineeringQuantity> quantities, int source) {
        double manholes = 0;
        for (EngineeringQuantity q : quantities) {
            boolean manhole =
                    q.code().equals(PriceCodes.MANHOLE_STRAIGHT) || q.code().equals(PriceCodes.MANHOLE_TEE);
            manholes += manhole && q.sourceIndex() == source ? q.quantity().doubleValue() : 0;
        }
        return manholes;
    }

    private ReplyTerms terms(SupplyApplication application, double voltage_kV, int sources) {
        ReplyRules reply = rules.reply();
        boolean reviewed = application.importance() != Importance.ORDINARY;
        return new ReplyTerms(
                whole(reply.acceptance_wd()),
                whole(reply.deadline(voltage_kV, sources)),
                whole(reply.wholeProcess(voltage_kV, sources)),
                reviewed ? whole(reply.designReview_wd()) : 0,
                whole(reply.completionInspection_wd()),
                whole(reply.energise(voltage_kV)),
                whole(reply.validity(voltage_kV)),
                whole(reply.extensionRequest_wd()),
                whole(reply.extensions()));
    }

    private static int whole(RuleValue rule) {
        return (int) rule.value();
    }
}
