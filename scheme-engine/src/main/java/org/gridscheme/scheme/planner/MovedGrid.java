package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.topology.OpenPointMove;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.electrical.Findings;
import org.gridscheme.scheme.electrical.Screening;
import org.gridscheme.scheme.electrical.TakeoverCheck;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.Switching;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.planner.transfer.SwitchingOrder;
import org.gridscheme.scheme.rulebook.RuleValue;

/** The grid after one move of an open point, on which a customer is judged and drafted with the checks of any other scheme. */
final class MovedGrid {

    private final PlanningBase today;
    private final OpenPointMove move;
    private final TakeoverCheck takeover;
    private final SourceEvaluator evaluator;
    private final SchemeAssembler plain;
    private final PlanningBase moved;

    MovedGrid(PlanningBase today, SchemeAssembler assembler, OpenPointMove move, GridContext after) {
        this.today = today;
        this.move = move;
        moved = today.checkedOn(after);
        takeover = new TakeoverCheck(today.context(), after, move, today.rules(), today.catalogue());
        evaluator = new SourceEvaluator(moved);
        plain = assembler;
    }

    SchemeAssembler assembler() {
        return plain.on(moved, move.former(), move.taker());
    }

    /**
     * The source a candidate is after the move; empty where it or the taker fails a check.
     *
     * @param screenedToday what is said of the candidate before the move
     */
    Optional<SourceOption> evaluate(
            Candidate candidate, SupplyDuty duty, Ways ways, Screening screenedToday, SupplyApplication application) {
        Screening screened = evaluator.screen(candidate, duty, application);
        if (!screened.reasons().isEmpty()) {
            return Optional.empty();
        }
        Findings taken = takeover.check(candidate, duty);
        if (!taken.reasons().isEmpty()) {
            return Optional.empty();
        }
        return evaluator
                .evaluate(candidate, duty, ways, screened, application)
                .option()
                .map(option -> switched(option, duty, screenedToday, taken));
    }

    private SourceOption switched(SourceOption option, SupplyDuty duty, Screening screenedToday, Findings taken) {
        List<Switching.Load> loads = new ArrayList<>();
        addLoads(screenedToday.loadRates(), option.loadRates(), loads);
        addLoads(takeover.today(duty).loadRates(), taken.loadRates(), loads);
        Switching switching = new SwitchingOrder(today.context(), today.rules()).of(move, loads);
        return option.after(switching, checks(option, switching, taken));
    }

    /** Each element once: what carries the customer is told with the customer. */
    private static void addLoads(List<LoadRateResult> before, List<LoadRateResult> after, List<Switching.Load> loads) {
        for (LoadRateResult now : before) {
            boolean known = loads.stream().anyMatch(load -> load.element().equals(now.element()));
            after.stream()
                    .filter(then -> !known && then.element().equals(now.element()))
                    .findFirst()
                    .ifPresent(then -> loads.add(new Switching.Load(
                            now.element(),
                            now.name(),
                            now.kind(),
                            now.before_pct(),
                            then.after_pct(),
                            then.limit_pct())));
        }
    }

    /** What was checked of the taker and not of the customer's source, and whether somebody is interrupted. */
    private List<CheckResult> checks(SourceOption option, Switching switching, Findings taken) {
        Set<String> known = new LinkedHashSet<>();
        option.checks().forEach(check -> known.add(check.rule() + " " + check.element()));
        List<CheckResult> checks = new ArrayList<>();
        for (CheckResult check : taken.checks()) {
            if (known.add(check.rule() + " " + check.element())) {
                checks.add(check);
            }
        }
        RuleValue interruption = today.rules().switching().interruption_h();
        checks.add(new CheckResult(
                interruption.id().value(),
                switching.parallel() ? Verdict.PASS : Verdict.WARN,
                switching.interruption_h(),
                0,
                interruption.unit(),
                switching.toFeeder(),
                switching.weakEvidence()));
        return checks;
    }
}
