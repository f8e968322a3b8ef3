package org.gridscheme.grid.contingency;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.reliability.TransferLimit;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.ZoneTree;

/**
 * Lets a tie take over a part only as far as the sections, the feeder and the main transformers behind it may be loaded, each
 * part judged alone and as a whole. For expected interruptions under the ratings of the grid.
 */
public final class RatedTransfers implements TransferLimit {

    private final NormalState state;
    private final ZoneTree tree;
    private final ContingencyLimits limits;
    /** What is drawn by the zones before each position of the tree. */
    private final double[] drawnBefore_A;

    private RatedTransfers(NormalState state, ZoneTree tree, ContingencyLimits limits) {
        this.state = state;
        this.tree = tree;
        this.limits = limits;
        FeederForest forest = state.forest();
        int end = tree.startOf(forest.feederCount());
        this.drawnBefore_A = new double[end + 1];
        for (int node = 0; node < forest.grid().nodeCount(); node++) {
            if (forest.feederOf(node) >= 0) {
                drawnBefore_A[tree.positionOf(tree.zones().zoneOfNode(node)) + 1] += state.drawn_A(node);
            }
        }
        for (int position = 0; position < end; position++) {
            drawnBefore_A[position + 1] += drawnBefore_A[position];
        }
    }

    /**
     * Prepares the answers for one snapshot.
     *
     * @param loading of the tree's forest
     * @param assumptions those the loading was computed with
     */
    public static RatedTransfers of(
            ZoneTree tree, GridLoading loading, LoadingAssumptions assumptions, ContingencyLimits limits) {
        NormalState state = new NormalState(tree.forest(), loading, assumptions, PowerFactor.of(1));
        return new RatedTransfers(state, tree, limits);
    }

    @Override
    public boolean carries(int lostZone, int tieSection, int supportNode) {
        double lost_A = drawnBefore_A[tree.endOf(lostZone)] - drawnBefore_A[tree.positionOf(lostZone)];
        boolean tieCarries = lost_A <= limits.line_ratio() * state.loading().sectionAllowed_A(tieSection);
        return tieCarries && pathCarries(lostZone, supportNode, lost_A);
    }

    /** Sections that lead to the lost part as well carry its current already. */
    private boolean pathCarries(int lostZone, int supportNode, double lost_A) {
        FeederForest forest = state.forest();
        int feeder = forest.feederOf(supportNode);
        boolean own = feeder == tree.feederOf(lostZone);
        Set<Integer> carrying = own ? wayTo(lostZone) : Set.of();
        for (int section : forest.supplyPath(supportNode)) {
            double added_A = carrying.contains(section) ? 0 : lost_A;
            double allowed_A = limits.line_ratio() * state.loading().sectionAllowed_A(section);
            if (added_A > 0 && state.current_A(section) + added_A > allowed_A) {
                return false;
            }
        }
        double head_A = state.feeder_A(feeder) + lost_A;
        return own
                || (head_A <= limits.line_ratio() * state.loading().allowed_A(feeder)
                        && transformersCarry(feeder, tree.feederOf(lostZone), lost_A));
    }

    private Set<Integer> wayTo(int zone) {
        Set<Integer> sections = new HashSet<>();
        int section = tree.linkAbove(zone).section();
        int lower = state.forest().downstreamNode(section);
        if (lower >= 0) {
            for (int each : state.forest().supplyPath(lower)) {
                sections.add(each);
            }
        }
        return sections;
    }

    private boolean transformersCarry(int feeder, int lostFeeder, double lost_A) {
        int bus = state.busOf(feeder);
        if (bus == state.busOf(lostFeeder)) {
            return true;
        }
        BusChange none = BusChange.none(state);
        double added_kVA = state.atTransformer_kVA(lostFeeder, lost_A);
        for (PowerTransformer transformer : none.feeding(bus)) {
            double load_kVA = none.share_kVA(transformer, bus, Map.of(bus, added_kVA));
            if (load_kVA > limits.transformer_ratio() * transformer.rated_kVA()) {
                return false;
            }
        }
        return true;
    }
}
