package org.gridscheme.scheme.planner.transfer;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPointMove;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.electrical.LineFormulas;
import org.gridscheme.scheme.model.Switching;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleFlag;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.SwitchingRules;

/**
 * The order in which a move is switched: closed before opened where the two feeders may be joined, so that nobody is
 * interrupted; else opened before closed, which leaves what moves without supply in between.
 */
public final class SwitchingOrder {

    private final GridContext context;
    private final SwitchingRules rules;
    private final double coincidence;
    private final SwitchPlaces switches;

    /** @param context the grid as it is switched today */
    public SwitchingOrder(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules.switching();
        coincidence = rules.demand().feederCoincidence().value();
        switches = new SwitchPlaces(context.grid());
    }

    /**
     * The operations of a move that {@link OpenPointMoves} found.
     *
     * @param loads what it does to load rates
     */
    public Switching of(OpenPointMove move, List<Switching.Load> loads) {
        FeederForest forest = context.forest();
        Feeder from = forest.feeder(move.former());
        Feeder to = forest.feeder(move.taker());
        RuleFlag parallel = rules.parallel(context.grid()
                .substationOf(from.busbarSection())
                .id()
                .equals(context.grid().substationOf(to.busbarSection()).id()));
        RuleValue interruption = rules.interruption_h();
        List<Switching.Step> close = switches.toClose(move.closed());
        List<Switching.Step> open = List.of(switches.toOpen(move.opened()).orElseThrow());
        List<Switching.Step> steps = new ArrayList<>(parallel.on() ? close : open);
        steps.addAll(parallel.on() ? open : close);
        double moved_A = context.loading().sectionPeak_A(move.opened());
        return new Switching(
                from.id(),
                from.name(),
                to.id(),
                to.name(),
                moved_A,
                LineFormulas.power_kVA(moved_A, from.nominalVoltage_kV()) / coincidence,
                context.grid().node(takenAt(move)).id(),
                parallel.on(),
                parallel.on() ? 0 : interruption.value(),
                parallel.evidence().isWeak()
                        || (!parallel.on() && interruption.evidence().isWeak()),
                steps,
                loads);
    }

    private int takenAt(OpenPointMove move) {
        int from = context.grid().sectionFrom(move.closed());
        return context.forest().feederOf(from) == move.taker()
                ? from
                : context.grid().sectionTo(move.closed());
    }
}
