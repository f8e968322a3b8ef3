package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.ConstructionSchedule;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.IndependenceResult;
import org.gridscheme.scheme.model.Metering;
import org.gridscheme.scheme.model.MeteringSide;
import org.gridscheme.scheme.model.SchemeDesign;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.Severity;

/**
 * Checks of a whole scheme, beside those of its sources: independence, shared corridor, plant, metering, permits, detour,
 * availability, data.
 */
final class SchemeChecks {

    private static final String SOURCES = "sources";
    private static final String CUSTOMER = "customer";
    private static final String PIECES = "pcs";
    private static final double ROUNDING = 1e-9;
    private static final double HOURS_PER_YEAR = 8760;

    private final RuleBook rules;
    private final PairIndependence independence;
    private final QuarantinedEquipment quarantined;

    SchemeChecks(PlanningBase base) {
        rules = base.rules();
        independence = base.independence();
        quarantined = QuarantinedEquipment.of(base.context().grid());
    }

    List<CheckResult> of(
            SupplyApplication application,
            SourcingPlan plan,
            List<SourceOption> options,
            IndependenceResult result,
            SchemeDesign design,
            double unavailability_hPerYear) {
        List<CheckResult> checks = new ArrayList<>();
        options.forEach(o -> checks.addAll(o.checks()));
        if (options.size() > 1) {
            addIndependence(plan, options, result, checks);
        }
        addPlant(application, design, checks);
        addMetering(design, checks);
        addSinglePhase(application, options, checks);
        addPermits(options, design.schedule(), checks);
        addQuarantined(options, checks);
        options.forEach(o -> addDetour(o, checks));
        addTarget(options, unavailability_hPerYear, checks);
        return checks;
    }

    /** Said only where there is such equipment: how many nodes and sections beside a connection point have bad data. */
    private void addQuarantined(List<SourceOption> options, List<CheckResult> checks) {
        RuleValue radius = rules.connectionPoints().quarantineRadius_m();
        for (SourceOption option : options) {
            ConnectionPoint point = option.candidate().point();
            int count = quarantined.countNear(point.position(), radius.value());
            if (count > 0) {
                checks.add(new CheckResult(
                        radius.id().value(),
                        Verdict.WARN,
                        count,
                        0,
                        PIECES,
                        point.id(),
                        radius.evidence().isWeak()));
            }
        }
    }

    private void addIndependence(
            SourcingPlan plan, List<SourceOption> options, IndependenceResult result, List<CheckResult> checks) {
        int best = bestLevel(options);
        checks.add(check(plan.importance().minIndependence(), best, best >= plan.bestLevel(), SOURCES));
        RuleValue corridor = plan.importance().sharedCorridorLimit_m();
        if (corridor.severity() != Severity.INFO) {
            double shared_m = result.sharedCorridor_m();
            checks.add(check(corridor, shared_m, shared_m <= corridor.value(), SOURCES));
        }
    }

    private int bestLevel(List<SourceOption> options) {
        int best = 0;
        for (int i = 0; i < options.size(); i++) {
            for (int j = i + 1; j < options.size(); j++) {
                best = Math.max(
                        best,
                        independence.level(
                                options.get(i).candidate(), options.get(j).candidate()));
            }
        }
        return best;
    }

    private void addPlant(SupplyApplication application, SchemeDesign design, List<CheckResult> checks) {
        double kept_kVA = new DemandModel(application, rules.demand()).kept_kVA();
        List<CustomerPlant.Units> units = design.plant().transformers();
        if (kept_kVA > 0 && !units.isEmpty()) {
            double total_kVA =
                    units.stream().mapToDouble(CustomerPlant.Units::total_kVA).sum();
            double largest_kVA = units.stream()
                    .mapToDouble(CustomerPlant.Units::rated_kVA)
                    .max()
                    .orElse(0);
            double left_pct = total_kVA > largest_kVA ? 100 * kept_kVA / (total_kVA - largest_kVA) : Double.NaN;
            RuleValue limit = rules.customerPlant().n1_pct();
            checks.add(check(limit, left_pct, left_pct <= limit.value() * (1 + ROUNDING), CUSTOMER));
        }
        if (design.reactive().banks() > 0) {
            RuleValue most = rules.reactive().maxShare_pct();
            double share_pct = design.reactive().share_pct();
            checks.add(check(most, share_pct, share_pct <= most.value() * (1 + ROUNDING), CUSTOMER));
        }
        design.emergency().ifPresent(e -> {
            RuleValue factor = rules.emergency().factor();
            double actual = e.protectedLoad_kW() > 0 ? e.rated_kW() / e.protectedLoad_kW() : 0;
            checks.add(check(factor, actual, actual >= factor.value() * (1 - ROUNDING), CUSTOMER));
        });
    }

    /** Said only of low-voltage customers that one phase suffices for. */
    private void addSinglePhase(SupplyApplication application, List<SourceOption> options, List<CheckResult> checks) {
        RuleValue most = rules.voltage().lvSinglePhaseMax_kW();
        double load_kW = new DemandModel(application, rules.demand()).connected_kW();
        if (options.get(0).candidate().point().nominalVoltage_kV() < 1 && load_kW <= most.value()) {
            checks.add(check(most, load_kW, true, CUSTOMER));
        }
    }

    private void addMetering(SchemeDesign design, List<CheckResult> checks) {
        RuleValue least = rules.metering().ctMin_pct();
        for (int i = 0; i < design.metering().size(); i++) {
            Metering metering = design.metering().get(i);
            if (metering.side() == MeteringSide.HIGH) {
                double load_pct = metering.ctLoad_pct();
                checks.add(check(least, load_pct, load_pct >= least.value() * (1 - ROUNDING), "source-" + i));
            }
        }
    }

    /** The permits that crossings need may take longer than the works themselves. */
    private void addPermits(List<SourceOption> options, ConstructionSchedule schedule, List<CheckResult> checks) {
        double period_d = schedule.days();
        for (ConstructionSchedule.Activity activity : schedule.activities()) {
            if (activity.permit()) {
                RuleValue permit = rules.durations().getPermit(activity.code());
                checks.add(new CheckResult(
                        permit.id().value(),
                        permit.value() <= period_d ? Verdict.PASS : Verdict.WARN,
                        permit.value(),
                        period_d,
                        permit.unit(),
                        options.get(activity.sourceIndex()).candidate().point().id(),
                        permit.evidence().isWeak()));
            }
        }
    }

    /** A long way round is worth a second look, unless it stays within the supply radius anyway. */
    private void addDetour(SourceOption option, List<CheckResult> checks) {
        RuleValue most = rules.routes().maxDetour();
        double straight_m = option.route().straight_m();
        double length_m = option.route().length_m();
        if (straight_m > 0) {
            double detour = length_m / straight_m;
            boolean near = rules.supplyRadius()
                    .find(
                            option.candidate().point().nominalVoltage_kV(),
                            option.candidate().area())
                    .filter(radius -> length_m <= radius.value())
                    .isPresent();
            checks.add(check(
                    most,
                    detour,
                    near || detour <= most.value() * (1 + ROUNDING),
                    option.candidate().point().id()));
        }
    }

    /** Availability with the scheme against the target of the area, that of the first source where they differ. */
    private void addTarget(List<SourceOption> options, double unavailability_hPerYear, List<CheckResult> checks) {
        AreaClass area = options.get(0).candidate().area();
        rules.reliability().findTarget(area).ifPresent(target -> {
            double available_pct = 100 * (1 - unavailability_hPerYear / HOURS_PER_YEAR);
            checks.add(check(target, available_pct, available_pct >= target.value() * (1 - ROUNDING), SOURCES));
        });
    }

    private static CheckResult check(RuleValue rule, double actual, boolean passed, String element) {
        return new CheckResult(
                rule.id().value(),
                passed ? Verdict.PASS : Verdict.WARN,
                actual,
                rule.value(),
                rule.unit(),
                element,
                rule.evidence().isWeak());
    }
}
