package org.gridscheme.scheme.electrical;

import org.gridscheme.grid.flow.DemandTrial;
import org.gridscheme.grid.flow.FeederWhatIf;
import org.gridscheme.grid.flow.FlowResult;
import org.gridscheme.grid.flow.FlowSolution;
import org.gridscheme.grid.flow.PowerFlow;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.planning.LoadCase;
import org.gridscheme.grid.planning.NetworkAssumptions;
import org.gridscheme.grid.planning.PlanningNetwork;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.LoadFlow;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Load flow of the grid at its peak, solved once when it is first asked for, and of one customer more on it. O(n) the first
 * time, O(supply path) per question. Safe to share between threads.
 */
public final class FeederFlow {

    private final GridContext context;
    private final LoadingAssumptions day;
    private final RuleBook rules;
    private final int[] feeders;
    private volatile @Nullable Prepared prepared;

    /** @param day the assumptions the loading of the context was computed with */
    public FeederFlow(GridContext context, LoadingAssumptions day, RuleBook rules) {
        this(context, day, rules, new int[0]);
    }

    private FeederFlow(GridContext context, LoadingAssumptions day, RuleBook rules, int... feeders) {
        this.context = context;
        this.day = day;
        this.rules = rules;
        this.feeders = feeders;
    }

    /** For questions on some feeders alone, at least one: only what they are fed from is solved. */
    public static FeederFlow ofFeeders(GridContext context, LoadingAssumptions day, RuleBook rules, int... feeders) {
        return new FeederFlow(context, day, rules, feeders);
    }

    /** The solved grid; {@code whatIf} is null where it has no solution at all. */
    private record Prepared(
            PlanningNetwork network, @Nullable FeederWhatIf whatIf) {}

    /** Voltage and losses with the customer; says so where the grid is meshed or nothing was found. */
    public LoadFlow with(FlowQuestion question) {
        if (question.nominal_kV() < 1) {
            return new LoadFlow.NotSolved(LoadFlow.Reason.LOW_VOLTAGE);
        }
        Prepared grid = prepared();
        FeederWhatIf whatIf = grid.whatIf;
        int bus = grid.network.busOf(question.node());
        if (whatIf == null || bus < 0 || !whatIf.base().isSolved(bus)) {
            return new LoadFlow.NotSolved(LoadFlow.Reason.NO_SOLUTION);
        }
        if (!whatIf.supports(bus)) {
            return new LoadFlow.NotSolved(LoadFlow.Reason.MESHED);
        }
        DemandTrial trial = whatIf.newTrial();
        return new CustomerFlow(context, grid.network, whatIf.base(), trial, question).solve();
    }

    private Prepared prepared() {
        Prepared known = prepared;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            Prepared meanwhile = prepared;
            Prepared made = meanwhile == null ? prepare() : meanwhile;
            prepared = made;
            return made;
        }
    }

    private Prepared prepare() {
        NetworkAssumptions assumptions = rules.flow().assumptions(rules.shortCircuit());
        PlanningNetwork network = feeders.length == 0
                ? PlanningNetwork.of(context.forest(), context.loading(), day, assumptions, LoadCase.PEAK)
                : PlanningNetwork.feeding(context.forest(), context.loading(), day, assumptions, feeders);
        FlowResult result = PowerFlow.solve(NetworkIndex.of(network.network()));
        FlowSolution solution = solutionOf(result);
        return new Prepared(network, solution == null ? null : FeederWhatIf.of(solution));
    }

    private static @Nullable FlowSolution solutionOf(FlowResult result) {
        if (result instanceof FlowResult.Solved solved) {
            return solved.solution();
        }
        return result instanceof FlowResult.NotConverged partly ? partly.solution() : null;
    }
}
