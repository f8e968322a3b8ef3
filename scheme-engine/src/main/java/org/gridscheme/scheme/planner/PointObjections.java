package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.loading.Impedance;
import org.gridscheme.scheme.capacity.Objection;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.electrical.Findings;
import org.gridscheme.scheme.electrical.LoadRateCheck;
import org.gridscheme.scheme.electrical.NetworkImpedance;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.electrical.ShortCircuitCheck;
import org.gridscheme.scheme.electrical.VoltageDropCheck;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.model.capacity.BindingLimit;
import org.gridscheme.scheme.rulebook.ConnectionSite;

/**
 * Everything the planner has against a candidate as far as the existing grid goes, with the rules behind it: load rates,
 * suitability, voltage drop up to the point and behind it, short circuit there. Nothing of the customer's own line.
 */
final class PointObjections {

    private static final String KIND_FOR_CAPACITY = "policy.kind-for-capacity";

    private final LoadRateCheck loadRates;
    private final VoltageDropCheck voltageDrop;
    private final ShortCircuitCheck shortCircuit;
    private final NetworkImpedance impedance;

    PointObjections(PlanningBase base) {
        loadRates = new LoadRateCheck(base.context(), base.rules(), base.catalogue());
        voltageDrop = new VoltageDropCheck(base.context(), base.rules());
        shortCircuit = new ShortCircuitCheck(base.rules());
        impedance = new NetworkImpedance(base.context(), base.rules(), base.catalogue());
    }

    /** Against the supply of a candidate: the same for all on one feeder, or of one busbar section, in an area class. */
    List<Objection> ofSupply(Candidate candidate, SupplyDuty duty) {
        return objections(loadRates.checkSupply(candidate, duty));
    }

    /** Against the place itself and the way to it. */
    List<Objection> ofPlace(Candidate candidate, SupplyDuty duty, SupplyApplication application) {
        Screening screening = loadRates.checkPlace(candidate, duty, application);
        List<RejectionReason> reasons = screening.reasons();
        return reasons.isEmpty()
                ? ofWay(candidate, duty)
                : reasons.stream().map(r -> objection(r, screening.checks())).toList();
    }

    private List<Objection> ofWay(Candidate candidate, SupplyDuty duty) {
        List<Objection> found =
                new ArrayList<>(objections(voltageDrop.check(candidate, voltageDrop.trunk_pct(candidate, duty), 0)));
        if (candidate.site() == ConnectionSite.LOOP_IN) {
            found.addAll(objections(voltageDrop.checkBehind(candidate, duty, Impedance.ZERO)));
        }
        found.addAll(objections(shortCircuit.check(candidate, impedance.behind_kA(candidate, 0, 0))));
        return found;
    }

    private static List<Objection> objections(Findings findings) {
        List<RejectionReason> reasons = findings.reasons();
        return reasons.isEmpty()
                ? List.of()
                : reasons.stream().map(r -> objection(r, findings.checks())).toList();
    }

    private static Objection objection(RejectionReason reason, List<CheckResult> checks) {
        String rule = checks.stream()
                .filter(check -> check.verdict() == Verdict.FAIL)
                .filter(check -> check.actual() == reason.actual()
                        && check.limit() == reason.limit()
                        && check.unit().equals(reason.unit())
                        && check.element().equals(reason.element()))
                .findFirst()
                .map(CheckResult::rule)
                .orElse(reason.code());
        boolean tooSmall = reason.code().equals(KIND_FOR_CAPACITY) && reason.actual() < reason.limit();
        return new Objection(
                new BindingLimit(rule, reason.code(), reason.actual(), reason.limit(), reason.unit(), reason.element()),
                tooSmall);
    }
}
