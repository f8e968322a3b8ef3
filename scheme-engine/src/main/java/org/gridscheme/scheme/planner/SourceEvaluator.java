package org.gridscheme.scheme.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.loading.Impedance;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.context.CableChoice;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.electrical.Findings;
import org.gridscheme.scheme.electrical.LoadRateCheck;
import org.gridscheme.scheme.electrical.NetworkImpedance;
import org.gridscheme.scheme.electrical.PowerQualityCheck;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.electrical.ShortCircuitCheck;
import org.gridscheme.scheme.electrical.VoltageDropCheck;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.takeoff.CableTakeoff;

/**
 * Judges a candidate for a duty: first without a route, then with one, choosing the line on the way: a cable, or at a tap where an
 * overhead line may go on from the pole the cheaper of both, each on its own way.
 */
final class SourceEvaluator {

    private final LoadRateCheck loadRates;
    private final VoltageDropCheck voltageDrop;
    private final ShortCircuitCheck shortCircuit;
    private final PowerQualityCheck powerQuality;
    private final NetworkImpedance impedance;
    private final CableDesigner cables;
    private final CableTakeoff takeoff;
    private final SourceWorks works;

    SourceEvaluator(PlanningBase base) {
        RuleBook rules = base.rules();
        loadRates = new LoadRateCheck(base.context(), rules, base.catalogue());
        voltageDrop = new VoltageDropCheck(base.context(), rules);
        shortCircuit = new ShortCircuitCheck(rules);
        powerQuality = new PowerQualityCheck(base.context(), rules);
        impedance = new NetworkImpedance(base.context(), rules, base.catalogue());
        cables = new CableDesigner(base);
        takeoff = new CableTakeoff(rules.takeoff());
        works = new SourceWorks(base);
    }

    /** Load rates and suitability, no route needed. */
    Screening screen(Candidate candidate, SupplyDuty duty, SupplyApplication application) {
        return loadRates.check(candidate, duty, application);
    }

    /** @param supply outcome of {@link #screenSupply} for a candidate of the same feeder, busbar section and area class */
    Screening screen(Candidate candidate, SupplyDuty duty, SupplyApplication application, Findings supply) {
        Screening place = loadRates.checkPlace(candidate, duty, application);
        return new Screening(supply, place.kind(), place.point());
    }

    /** Voltage drop up to a candidate with the load of a duty. */
    double trunkDrop_pct(Candidate candidate, SupplyDuty duty) {
        return voltageDrop.trunk_pct(candidate, duty);
    }

    /** What holds for every candidate of the same feeder, busbar section and area class. */
    Findings screenSupply(Candidate candidate, SupplyDuty duty) {
        return loadRates.checkSupply(candidate, duty);
    }

    /** @param screened outcome of {@link #screen} for the same candidate and duty */
    Evaluation evaluate(
            Candidate candidate, SupplyDuty duty, Ways ways, Screening screened, SupplyApplication application) {
        if (!screened.reasons().isEmpty()) {
            return Evaluation.refused(screened.reasons());
        }
        Trunk trunk = trunk(candidate, duty);
        Evaluation cable = cable(trunk, ways.cable(), screened, application);
        return mayBeOverhead(candidate, duty, application)
                ? ways.overhead()
                        .get()
                        .map(route -> cheaper(cable, overhead(trunk, route, screened, application)))
                        .orElse(cable)
                : cable;
    }

    /**
     * A candidate that passed without a route, with one kind of line alone.
     *
     * @param kind an overhead line only where it {@link #mayBeOverhead}
     */
    Evaluation evaluate(
            Candidate candidate,
            SupplyDuty duty,
            LineKind kind,
            SupplyRoute route,
            Screening screened,
            SupplyApplication application) {
        Trunk trunk = trunk(candidate, duty);
        return kind == LineKind.OVERHEAD
                ? overhead(trunk, route, screened, application)
                : cable(trunk, route, screened, application);
    }

    private Trunk trunk(Candidate candidate, SupplyDuty duty) {
        return new Trunk(candidate, duty, impedance.behind_kA(candidate, 0, 0), voltageDrop.trunk_pct(candidate, duty));
    }

    /** Where a line begins, and what is known up to there. */
    private record Trunk(Candidate candidate, SupplyDuty duty, double pointIk_kA, double drop_pct) {}

    private Evaluation cable(Trunk trunk, SupplyRoute route, Screening screened, SupplyApplication application) {
        Optional<CableChoice> choice =
                cables.choose(trunk.candidate, trunk.duty, route, trunk.pointIk_kA, trunk.drop_pct);
        if (choice.isEmpty()) {
            return Evaluation.refused(List.of(cables.noConductor(trunk.candidate, trunk.duty)));
        }
        Optional<RejectionReason> ways = cables.tooFewWays(trunk.candidate, choice.get());
        if (ways.isPresent()) {
            return Evaluation.refused(List.of(ways.get()));
        }
        return judge(wired(trunk, route, choice.get()), screened, application);
    }

    /** An overhead line goes on only from an overhead line, and poles carry one circuit. */
    static boolean mayBeOverhead(Candidate candidate, SupplyDuty duty, SupplyApplication application) {
        return candidate.site() == ConnectionSite.LINE_TAP
                && duty.circuits() == 1
                && !application.options().wishes().withoutOverheadLines();
    }

    private Evaluation overhead(Trunk trunk, SupplyRoute route, Screening screened, SupplyApplication application) {
        return cables.chooseOverhead(trunk.candidate, trunk.duty, route, trunk.pointIk_kA, trunk.drop_pct)
                .map(choice -> judge(wired(trunk, route, choice), screened, application))
                .orElseGet(() -> Evaluation.refused(List.of(cables.noConductor(trunk.candidate, trunk.duty))));
    }

    /** What passes its checks, of two that do the one with the cheaper works; of two that fail the cable speaks. */
    private Evaluation cheaper(Evaluation cable, Evaluation overhead) {
        if (cable.option().isEmpty() || overhead.option().isEmpty()) {
            return overhead.option().isPresent() ? overhead : cable;
        }
        BigDecimal cableCost = works.cost(cable.option().get());
        return works.cost(overhead.option().get()).compareTo(cableCost) < 0 ? overhead : cable;
    }

    private Wired wired(Trunk trunk, SupplyRoute route, CableChoice choice) {
        double branch_pct = cables.branchDrop_pct(trunk.candidate, trunk.duty, route, choice);
        return new Wired(trunk.candidate, trunk.duty, route, choice, trunk.pointIk_kA, trunk.drop_pct + branch_pct);
    }

    /** Nobody is behind any other kind of point than a loop-in, or their own cables stay as they are. */
    private Findings behind(Wired w, double km) {
        return w.candidate.site() == ConnectionSite.LOOP_IN
                ? voltageDrop.checkBehind(
                        w.candidate,
                        w.duty,
                        new Impedance(w.choice.rOperating_ohmPerKm() * km, w.choice.x_ohmPerKm() * km))
                : new Findings();
    }

    /** A candidate with its line. */
    private record Wired(
            Candidate candidate,
            SupplyDuty duty,
            SupplyRoute route,
            CableChoice choice,
            double pointIk_kA,
            double drop_pct) {}

    private Evaluation judge(Wired w, Screening screened, SupplyApplication application) {
        double km = cables.wayLength_km(w.candidate, w.route, w.choice);
        double customerIk_kA =
                impedance.behind_kA(w.candidate, w.choice.r20_ohmPerKm() * km, w.choice.x_ohmPerKm() * km);
        List<Findings> found = List.of(
                voltageDrop.check(w.candidate, w.drop_pct, w.route.length_m()),
                behind(w, km),
                shortCircuit.check(w.candidate, w.pointIk_kA),
                powerQuality.check(w.candidate, w.duty, application, w.pointIk_kA, customerIk_kA));
        List<RejectionReason> reasons =
                found.stream().flatMap(f -> f.reasons().stream()).toList();
        if (!reasons.isEmpty()) {
            return Evaluation.refused(reasons);
        }
        List<CheckResult> checks = new ArrayList<>(screened.checks());
        found.forEach(f -> checks.addAll(f.checks()));
        checks.add(cables.check(w.candidate, w.duty, w.choice));
        List<LoadRateResult> loadRates = new ArrayList<>(screened.loadRates());
        loadRates.add(cables.loadRate(w.candidate, w.duty, w.choice));
        return Evaluation.accepted(new SourceOption(
                w.candidate,
                w.duty,
                w.route,
                w.choice,
                takeoff.design(w.candidate.site(), w.choice, w.route.length_m()),
                loadRates,
                checks,
                w.drop_pct,
                customerIk_kA,
                w.pointIk_kA,
                Optional.empty()));
    }
}
