package org.gridscheme.scheme.planner.transfer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPoint;
import org.gridscheme.grid.topology.OpenPointMove;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.rulebook.FeederStructure;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.Severity;

/**
 * Moves of an open point that take enough load from the feeder a candidate hangs on and leave the candidate where it is: of
 * every tie the one that moves the least. What is plainly too much for the ring partner is left out here; whether a move
 * really passes is for the checks to say. O(sections of the feeder's ties).
 */
public final class OpenPointMoves {

    private static final double ROUNDING = 1 + 1e-9;

    private final GridContext context;
    private final RuleBook rules;
    private final SwitchPlaces switches;

    public OpenPointMoves(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules;
        switches = new SwitchPlaces(context.grid());
    }

    private record Found(OpenPointMove move, double moved_A) {}

    /**
     * Those that move the least first.
     *
     * @param excess_A how much less the feeder has to carry
     */
    public List<OpenPointMove> list(Candidate candidate, double excess_A) {
        FeederForest forest = context.forest();
        GridSnapshot grid = context.grid();
        BitSet kept = new BitSet();
        int end = candidate.onSection() ? forest.downstreamNode(candidate.section()) : candidate.node();
        for (int section : forest.supplyPath(end)) {
            kept.set(section);
        }
        List<Found> found = new ArrayList<>();
        for (OpenPoint tie : forest.openPointsOf(candidate.feeder())) {
            boolean partner = tie.otherFeeder() >= 0 && tie.otherFeeder() != candidate.feeder();
            if (partner && !switches.toClose(tie.section()).isEmpty()) {
                least(candidate.feeder(), tie, excess_A, kept).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingDouble(Found::moved_A)
                .thenComparing(f -> grid.section(f.move.opened()).id())
                .thenComparing(f -> grid.section(f.move.closed()).id()));
        return found.stream().map(Found::move).toList();
    }

    /** False where no ring partner of a feeder has room for a current, wherever the customer is connected. */
    public boolean anyPartnerMayTake(int feeder, double excess_A) {
        return context.forest().openPointsOf(feeder).stream()
                .anyMatch(tie -> tie.otherFeeder() >= 0 && tie.otherFeeder() != feeder && mayTake(tie, excess_A));
    }

    /** From the tie towards the bay the current grows: the first section that carries enough and can be opened. */
    private Optional<Found> least(int feeder, OpenPoint tie, double excess_A, BitSet kept) {
        FeederForest forest = context.forest();
        for (int at = tie.node(); forest.parentSection(at) >= 0; at = forest.parentNode(at)) {
            int section = forest.parentSection(at);
            double moved_A = context.loading().sectionPeak_A(section);
            if (kept.get(section) || !mayTake(tie, moved_A)) {
                return Optional.empty();
            }
            if (moved_A * ROUNDING >= excess_A && switches.toOpen(section).isPresent()) {
                return Optional.of(
                        new Found(new OpenPointMove(section, tie.section(), feeder, tie.otherFeeder()), moved_A));
            }
        }
        return Optional.empty();
    }

    /**
     * False where the head of the partner would be above its limit as it is tied today, or the tie or the way to
     * it overloaded, whatever limits there are besides.
     */
    private boolean mayTake(OpenPoint tie, double moved_A) {
        GridLoading loading = context.loading();
        int partner = tie.otherFeeder();
        int partnerNode = context.grid().otherEnd(tie.section(), tie.node());
        double most = rules.loadRates().overload_pct().value() / 100 * ROUNDING;
        double after_A = loading.measured_A(partner) + loading.committed_A(partner) + moved_A;
        return after_A <= loading.allowed_A(partner) * Math.min(most, limit(partner, partnerNode) * ROUNDING)
                && moved_A <= context.grid().section(tie.section()).ampacity_A() * most
                && loading.worstAfter(partnerNode, moved_A).after_ratio() <= most;
    }

    /** Normal limit of a feeder, infinite where the rules only warn of it. */
    private double limit(int feeder, int node) {
        RuleValue limit = rules.loadRates()
                .feederLimit(
                        FeederStructure.of(context.feeders().ringType(feeder)),
                        context.grid().node(node).areaClass());
        return limit.severity() == Severity.REJECT ? limit.value() / 100 : Double.POSITIVE_INFINITY;
    }
}
