package org.gridscheme.scheme.planner;

import java.util.Optional;
import java.util.function.Predicate;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.catalogue.LayingEnvironment;
import org.gridscheme.scheme.context.CableChoice;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.design.ConductorSelector;
import org.gridscheme.scheme.electrical.LineFormulas;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.rulebook.ConductorRules;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;

/** Chooses the cable or overhead line of a source and says what it is loaded with. */
final class CableDesigner {

    private final RuleBook rules;
    private final GridSnapshot grid;
    private final GridLoading loading;
    private final ConductorSelector conductors;

    CableDesigner(PlanningBase base) {
        rules = base.rules();
        grid = base.context().grid();
        loading = base.context().loading();
        conductors = new ConductorSelector(rules, base.catalogue());
    }

    /** Voltage drop on the customer's own line at its full demand; a loop-in carries the trunk's load too. */
    double branchDrop_pct(Candidate candidate, SupplyDuty duty, SupplyRoute route, CableChoice choice) {
        double U_kV = candidate.point().nominalVoltage_kV();
        double I_A = isLoop(candidate)
                ? through_A(candidate, duty)
                : LineFormulas.current_A(duty.contingency_kVA(), U_kV) / choice.circuits();
        return LineFormulas.drop_pct(
                I_A, route.length_m(), choice.rOperating_ohmPerKm(), choice.x_ohmPerKm(), duty.powerFactor(), U_kV);
    }

    /**
     * @param pointIk_kA short-circuit current the cable must stand
     * @param trunk_pct voltage drop before it
     */
    Optional<CableChoice> choose(
            Candidate candidate, SupplyDuty duty, SupplyRoute route, double pointIk_kA, double trunk_pct) {
        double U_kV = candidate.point().nominalVoltage_kV();
        if (isLoop(candidate)) {
            return chooseLoop(candidate, duty, route, pointIk_kA);
        }
        ConductorSelector.Demand demand =
                demand(candidate, duty, route, minSection_mm2(pointIk_kA, conductors.thermalConstant()), trunk_pct);
        return lowVoltage(candidate)
                ? conductors.selectLv(demand)
                : conductors.selectMv(U_kV, environment(route), demand);
    }

    /**
     * The conductor of an overhead line with its down-lead; empty where there is none of either. The down-lead is chosen like a cable that
     * lies beside the street, its few metres drop no voltage worth counting.
     *
     * @param route of the overhead line
     */
    Optional<CableChoice> chooseOverhead(
            Candidate candidate, SupplyDuty duty, SupplyRoute route, double pointIk_kA, double trunk_pct) {
        double U_kV = candidate.point().nominalVoltage_kV();
        double least_mm2 = minSection_mm2(pointIk_kA, conductors.overheadThermalConstant());
        return conductors
                .selectOverhead(U_kV, demand(candidate, duty, route, least_mm2, trunk_pct))
                .flatMap(line -> downLead(candidate, duty, pointIk_kA).map(line::with));
    }

    private Optional<CableChoice> downLead(Candidate candidate, SupplyDuty duty, double pointIk_kA) {
        double least_mm2 = minSection_mm2(pointIk_kA, conductors.thermalConstant());
        LayingMethod method = rules.routes().offStreetMethod().value();
        return conductors.selectMv(
                candidate.point().nominalVoltage_kV(),
                method == LayingMethod.DIRECT_BURIAL ? LayingEnvironment.SOIL : LayingEnvironment.DUCT,
                demand(candidate, duty, least_mm2, choice -> true));
    }

    private ConductorSelector.Demand demand(
            Candidate candidate, SupplyDuty duty, SupplyRoute route, double least_mm2, double trunk_pct) {
        double limit_pct =
                rules.voltageDrop().limit(candidate.point().nominalVoltage_kV()).value();
        return demand(
                candidate,
                duty,
                least_mm2,
                choice -> trunk_pct + branchDrop_pct(candidate, duty, route, choice) <= limit_pct);
    }

    private ConductorSelector.Demand demand(
            Candidate candidate, SupplyDuty duty, double least_mm2, Predicate<CableChoice> dropsLittle) {
        double margin = margin(candidate, duty).value();
        return new ConductorSelector.Demand(
                design_A(candidate, duty),
                duty.circuits(),
                margin,
                duty.dual() ? rules.conductors().dualSourceMax().value() : margin,
                least_mm2,
                dropsLittle);
    }

    private Optional<CableChoice> chooseLoop(
            Candidate candidate, SupplyDuty duty, SupplyRoute route, double pointIk_kA) {
        ConductorSelector.Through demand = new ConductorSelector.Through(
                through_A(candidate, duty),
                grid.section(candidate.section()).ampacity_A(),
                rules.conductors().dualSourceMax().value(),
                minSection_mm2(pointIk_kA, conductors.thermalConstant()));
        return conductors.selectThrough(candidate.point().nominalVoltage_kV(), environment(route), demand);
    }

    private double minSection_mm2(double pointIk_kA, double thermalConstant) {
        return LineFormulas.thermalSection_mm2(
                pointIk_kA, rules.shortCircuit().clearingLine_s().value(), thermalConstant);
    }

    /** What the trunk carries at the cut already, and the customer's demand. */
    private double through_A(Candidate candidate, SupplyDuty duty) {
        return loading.sectionPeak_A(candidate.section())
                + LineFormulas.current_A(
                        duty.contingency_kVA(), candidate.point().nominalVoltage_kV());
    }

    private static boolean isLoop(Candidate candidate) {
        return candidate.site() == ConnectionSite.LOOP_IN;
    }

    /** Length in km of one way to the customer over all parallel cables; the cables of a loop-in are not parallel. */
    double wayLength_km(Candidate candidate, SupplyRoute route, CableChoice choice) {
        return route.length_m() / 1000 / (isLoop(candidate) ? 1 : choice.circuits());
    }

    /** Current the cable is chosen for: the installed one of a single source, the demand of one of several. */
    private static double design_A(Candidate candidate, SupplyDuty duty) {
        boolean installed = !duty.dual() && !lowVoltage(candidate);
        return LineFormulas.current_A(
                installed ? duty.capacity_kVA() : duty.contingency_kVA(),
                candidate.point().nominalVoltage_kV());
    }

    /** Share of the ampacity the design current should stay within. */
    private RuleValue margin(Candidate candidate, SupplyDuty duty) {
        ConductorRules margins = rules.conductors();
        if (lowVoltage(candidate)) {
            return margins.lvMargin();
        }
        return duty.dual() ? margins.dualSourceWarn() : margins.singleSourceMargin();
    }

    private static boolean lowVoltage(Candidate candidate) {
        return candidate.point().nominalVoltage_kV() < 1;
    }

    private static LayingEnvironment environment(SupplyRoute route) {
        for (RouteSegment segment : route.segments()) {
            if (segment.method() != LayingMethod.DIRECT_BURIAL) {
                return LayingEnvironment.DUCT;
            }
        }
        return LayingEnvironment.SOIL;
    }

    CheckResult check(Candidate candidate, SupplyDuty duty, CableChoice choice) {
        RuleValue wish = margin(candidate, duty);
        double ratio = choice.loading_pct() / 100;
        return new CheckResult(
                wish.id().value(),
                ratio <= wish.value() * (1 + 1e-9) ? Verdict.PASS : Verdict.WARN,
                choice.loading_pct(),
                100 * wish.value(),
                "%",
                choice.type(),
                wish.evidence().isWeak());
    }

    /** Every cable takes a way of a ring main unit. */
    Optional<RejectionReason> tooFewWays(Candidate candidate, CableChoice choice) {
        int spare = grid.node(candidate.node()).spareWays();
        boolean enough = candidate.site() != ConnectionSite.RING_MAIN_WAY || choice.circuits() <= spare;
        return enough
                ? Optional.empty()
                : Optional.of(Reasons.withLimit(
                        "source.no-spare-bay",
                        spare,
                        choice.circuits(),
                        "pcs",
                        candidate.point().id()));
    }

    RejectionReason noConductor(Candidate candidate, SupplyDuty duty) {
        return new RejectionReason(
                "capacity.conductor-over",
                design_A(candidate, duty),
                Double.NaN,
                "A",
                candidate.point().id(),
                Optional.empty());
    }

    /** Load rate of the cable itself. */
    LoadRateResult loadRate(Candidate candidate, SupplyDuty duty, CableChoice choice) {
        return new LoadRateResult(
                choice.type(),
                choice.type(),
                LoadedElement.CABLE,
                0,
                0,
                choice.loading_pct(),
                100 * margin(candidate, duty).value());
    }
}
