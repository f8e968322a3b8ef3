package org.gridscheme.scheme.planner.remedy;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPoint;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.rulebook.FeederStructure;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * Moves an open point: closing a tie and opening a section nearer to the bay gives what lies between them to the ring partner.
 * Of all that relieve the feeder enough, leave the candidate where it is and overload nobody, the one that moves the least.
 * O(sections of the feeder's ties).
 */
final class OpenPointRemedy {

    private static final double ROUNDING = 1 + 1e-9;

    private final GridContext context;
    private final RuleBook rules;

    OpenPointRemedy(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules;
    }

    private record Move(int open, int close, int partner, double moved_A) {}

    /** Empty where no tie helps. The element is opened, the detail closed, the target takes over. */
    Optional<Remedy> find(Candidate candidate, RejectionReason reason) {
        GridSnapshot grid = context.grid();
        FeederForest forest = context.forest();
        double excess_A = context.loading().allowed_A(candidate.feeder()) * (reason.actual() - reason.limit()) / 100;
        BitSet kept = new BitSet();
        int end = candidate.onSection() ? forest.downstreamNode(candidate.section()) : candidate.node();
        for (int section : forest.supplyPath(end)) {
            kept.set(section);
        }
        Comparator<Move> least = Comparator.comparingDouble(Move::moved_A)
                .thenComparing(m -> grid.section(m.open).id())
                .thenComparing(m -> grid.section(m.close).id());
        return forest.openPointsOf(candidate.feeder()).stream()
                .filter(tie -> tie.otherFeeder() >= 0 && tie.otherFeeder() != candidate.feeder())
                .map(tie -> least(tie, excess_A, kept))
                .flatMap(Optional::stream)
                .min(least)
                .map(m -> Remedy.of(
                                "move-open-point",
                                m.moved_A,
                                "A",
                                grid.section(m.open).id())
                        .to(grid.section(m.close).id())
                        .at(forest.feeder(m.partner).id()));
    }

    /** From the tie towards the bay the current grows: the first section that carries enough moves the least. */
    private Optional<Move> least(OpenPoint tie, double excess_A, BitSet kept) {
        FeederForest forest = context.forest();
        for (int at = tie.node(); forest.parentSection(at) >= 0; at = forest.parentNode(at)) {
            int section = forest.parentSection(at);
            double moved_A = context.loading().sectionPeak_A(section);
            if (kept.get(section)) {
                return Optional.empty();
            }
            if (moved_A * ROUNDING >= excess_A) {
                return canTake(tie, moved_A)
                        ? Optional.of(new Move(section, tie.section(), tie.otherFeeder(), moved_A))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean canTake(OpenPoint tie, double moved_A) {
        GridLoading loading = context.loading();
        int partner = tie.otherFeeder();
        int partnerNode = context.grid().otherEnd(tie.section(), tie.node());
        double limit = rules.loadRates()
                        .feederLimit(
                                FeederStructure.of(context.feeders().ringType(partner)),
                                context.grid().node(partnerNode).areaClass())
                        .value()
                / 100;
        double after_A = loading.measured_A(partner) + loading.committed_A(partner) + moved_A;
        return after_A <= loading.allowed_A(partner) * limit * ROUNDING
                && moved_A <= context.grid().section(tie.section()).ampacity_A() * ROUNDING
                && loading.worstAfter(partnerNode, moved_A).after_ratio() <= ROUNDING
                && transformersCanTake(partner, moved_A);
    }

    private boolean transformersCanTake(int partner, double moved_A) {
        GridLoading loading = context.loading();
        var feeder = context.forest().feeder(partner);
        var feeding = context.grid().transformersFeeding(feeder.busbarSection());
        if (feeding.isEmpty()) {
            return true;
        }
        double rated_kVA =
                feeding.stream().mapToDouble(PowerTransformer::rated_kVA).sum();
        double load_kVA = feeding.stream()
                        .mapToDouble(t -> loading.transformerMeasured_kVA(t) + loading.transformerCommitted_kVA(t))
                        .sum()
                + Math.sqrt(3) * feeder.nominalVoltage_kV() * moved_A;
        return load_kVA <= rated_kVA * rules.loadRates().overload_pct().value() / 100 * ROUNDING;
    }
}
