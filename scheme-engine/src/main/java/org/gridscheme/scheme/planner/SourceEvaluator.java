package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.catalogue.LayingEnvironment;
import org.gridscheme.scheme.context.CableChoice;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.design.ConductorSelector;
import org.gridscheme.scheme.electrical.Findings;
import org.gridscheme.scheme.electrical.LineFormulas;
import org.gridscheme.scheme.electrical.LoadRateCheck;
import org.gridscheme.scheme.electrical.NetworkImpedance;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.electrical.ShortCircuitCheck;
import org.gridscheme.scheme.electrical.VoltageDropCheck;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.rulebook.ConductorRules;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.takeoff.CableTakeoff;

/** Judges a candidate for a duty: first without a route, then with one, choosing the cable on the way. */
final class SourceEvaluator {

    private final RuleBook rules;
    private final GridSnapshot grid;
    private final LoadRateCheck loadRates;
    private final VoltageDropCheck voltageDrop;
    private final ShortCircuitCheck shortCircuit;
    private final NetworkImpedance impedance;
    private final ConductorSelector conductors;
    private final CableTakeoff cables;

    SourceEvaluator(PlanningBase base) {
        rules = base.rules();
        grid = base.context().grid();
        loadRates = new LoadRateCheck(base.context(), rules, base.catalogue());
        voltageDrop = new VoltageDropCheck(base.context(), rules);
        shortCircuit = new ShortCircuitCheck(rules);
        impedance = new NetworkImpedance(base.context(), rules, base.catalogue());
        conductors = new ConductorSelector(rules, base.catalogue());
        cables = new CableTakeoff(rules.takeoff());
    }

    /** Load rates and suitability, no route needed. */
    Screening screen(Candidate candidate, SupplyDuty duty, SupplyApplication application) {
        return loadRates.check(candidate, duty, application);
    }

    /** @param screened outcome of {@link #screen} for the same candidate and duty */
    Evaluation evaluate(Candidate candidate, SupplyDuty duty, SupplyRoute route, Screening screened) {
        if (!screened.reasons().isEmpty()) {
            return Evaluation.refused(screened.reasons());
        }
        double pointIk_kA = impedance.behind_kA(candidate, 0, 0);
        Optional<CableChoice> choice = chooseCable(candidate, duty, route, pointIk_kA);
        if (choice.isEmpty()) {
            return Evaluation.refused(List.of(noConductor(candidate, duty)));
        }
        Optional<RejectionReason> ways = tooFewWays(candidate, choice.get());
        if (ways.isPresent()) {
            return Evaluation.refused(List.of(ways.get()));
        }
        return evaluate(candidate, duty, route, screened, choice.get(), pointIk_kA);
    }

    private Evaluation evaluate(
            Candidate candidate,
            SupplyDuty duty,
            SupplyRoute route,
            Screening screened,
            CableChoice choice,
            double pointIk_kA) {
        double drop_pct = voltageDrop.trunk_pct(candidate, duty) + branchDrop_pct(candidate, duty, route, choice);
        Findings drop = voltageDrop.check(candidate, drop_pct, route.length_m());
        Findings level = shortCircuit.check(candidate, pointIk_kA);
        List<RejectionReason> reasons = new ArrayList<>(drop.reasons());
        reasons.addAll(level.reasons());
        if (!reasons.isEmpty()) {
            return Evaluation.refused(reasons);
        }
        List<CheckResult> checks = new ArrayList<>(screened.checks());
        checks.addAll(drop.checks());
        checks.addAll(level.checks());
        checks.add(cableCheck(candidate, duty, choice));
        CableDesign cable = cables.design(choice, route.length_m());
        double km = route.length_m() / 1000 / choice.circuits();
        double customerIk_kA = impedance.behind_kA(candidate, choice.r20_ohmPerKm() * km, choice.x_ohmPerKm() * km);
        return Evaluation.accepted(new SourceOption(
                candidate,
                duty,
                route,
                choice,
                cable,
                withCable(candidate, screened.loadRates(), choice, duty),
                checks,
                drop_pct,
                customerIk_kA,
                pointIk_kA));
    }

    private List<LoadRateResult> withCable(
            Candidate candidate, List<LoadRateResult> loadRates, CableChoice choice, SupplyDuty duty) {
        List<LoadRateResult> all = new ArrayList<>(loadRates);
        all.add(new LoadRateResult(
                choice.type(),
                choice.type(),
                LoadedElement.CABLE,
                0,
                0,
                choice.loading_pct(),
                100 * margin(candidate, duty).value()));
        return all;
    }

    private double branchDrop_pct(Candidate candidate, SupplyDuty duty, SupplyRoute route, CableChoice choice) {
        double U_kV = candidate.point().nominalVoltage_kV();
        double I_A = LineFormulas.current_A(duty.contingency_kVA(), U_kV) / choice.circuits();
        return LineFormulas.drop_pct(
                I_A, route.length_m(), choice.rOperating_ohmPerKm(), choice.x_ohmPerKm(), duty.powerFactor(), U_kV);
    }

    private Optional<CableChoice> chooseCable(
            Candidate candidate, SupplyDuty duty, SupplyRoute route, double pointIk_kA) {
        double U_kV = candidate.point().nominalVoltage_kV();
        double trunk_pct = voltageDrop.trunk_pct(candidate, duty);
        double limit_pct = rules.voltageDrop().limit(U_kV).value();
        ConductorRules margins = rules.conductors();
        double hard = duty.dual()
                ? margins.dualSourceMax().value()
                : margin(candidate, duty).value();
        double minSection_mm2 = LineFormulas.thermalSection_mm2(
                pointIk_kA, rules.shortCircuit().clearingLine_s().value(), conductors.thermalConstant());
        ConductorSelector.Demand demand = new ConductorSelector.Demand(
                design_A(candidate, duty),
                duty.circuits(),
                margin(candidate, duty).value(),
                hard,
                minSection_mm2,
                choice -> trunk_pct + branchDrop_pct(candidate, duty, route, choice) <= limit_pct);
        return lowVoltage(candidate)
                ? conductors.selectLv(demand)
                : conductors.selectMv(U_kV, environment(route), demand);
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

    private CheckResult cableCheck(Candidate candidate, SupplyDuty duty, CableChoice choice) {
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
    private Optional<RejectionReason> tooFewWays(Candidate candidate, CableChoice choice) {
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

    private RejectionReason noConductor(Candidate candidate, SupplyDuty duty) {
        return new RejectionReason(
                "capacity.conductor-over",
                design_A(candidate, duty),
                Double.NaN,
                "A",
                candidate.point().id(),
                Optional.empty());
    }
}
