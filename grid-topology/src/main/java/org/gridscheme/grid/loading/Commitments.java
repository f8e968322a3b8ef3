package org.gridscheme.grid.loading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.paged.PagedDoubles;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/** Replied but not yet connected customers, added up where they will load the grid 在途容量. */
final class Commitments {

    private final PagedDoubles atNode_A;
    private final PagedDoubles installedAt_kVA;
    private final double[] onBus_kVA;
    private final Map<Integer, Double> atBoard_kVA = new HashMap<>();
    private final List<Commitment> inForce;

    private Commitments(FeederForest forest, List<Commitment> inForce) {
        this.inForce = inForce;
        this.atNode_A = PagedDoubles.filled(forest.grid().nodeCount(), 0);
        this.installedAt_kVA = PagedDoubles.filled(forest.grid().nodeCount(), 0);
        this.onBus_kVA = new double[forest.grid().busbarSectionCount()];
    }

    static Commitments of(FeederForest forest, LoadingAssumptions assumptions) {
        Commitments commitments = new Commitments(forest, listInForce(forest.grid(), assumptions));
        commitments.inForce.forEach(commitment -> commitments.add(commitment, forest, assumptions));
        return commitments;
    }

    /**
     * Those that count: not lapsed, and not yet connected. A customer that is connected has a load with the id of its
     * commitment; its demand is in the load and in every measurement, so the commitment adds nothing to it.
     */
    static List<Commitment> listInForce(GridSnapshot grid, LoadingAssumptions assumptions) {
        Set<String> replied = new HashSet<>();
        grid.listCommitments().forEach(commitment -> replied.add(commitment.id()));
        Set<String> connected = new HashSet<>();
        for (int node = 0; node < grid.nodeCount() && !replied.isEmpty(); node++) {
            grid.loadsAt(node).stream().map(Load::id).filter(replied::contains).forEach(connected::add);
        }
        return grid.listCommitments().stream()
                .filter(assumptions::holds)
                .filter(commitment -> !connected.contains(commitment.id()))
                .toList();
    }

    /** The same ones where another feeder supplies some of them. */
    Commitments after(FeederForest moved, LoadingAssumptions assumptions) {
        if (inForce.isEmpty()) {
            return this;
        }
        Commitments commitments = new Commitments(moved, inForce);
        inForce.forEach(commitment -> commitments.add(commitment, moved, assumptions));
        return commitments;
    }

    /** Those that count, in the order of the model. */
    List<Commitment> inForce() {
        return inForce;
    }

    /** Power of the commitments in the low-voltage grid behind a board, without coincidence. */
    double atBoard_kVA(int board) {
        return atBoard_kVA.getOrDefault(board, 0.0);
    }

    /** Current of the commitments at a node at feeder level. */
    double atNode_A(int node) {
        return atNode_A.get(node);
    }

    /** Replied capacity at a node. */
    double installedAt_kVA(int node) {
        return installedAt_kVA.get(node);
    }

    /** Power of the commitments on an electrical bus at transformer level. */
    double onBus_kVA(int bus) {
        return onBus_kVA[bus];
    }

    /** What a commitment is expected to draw at most. */
    static double expected_kVA(Commitment commitment) {
        return commitment.installed_kVA() * commitment.demandFactor() * commitment.realisation();
    }

    private void add(Commitment commitment, FeederForest forest, LoadingAssumptions assumptions) {
        CommitmentPlace place = CommitmentPlace.of(commitment, forest);
        double expected_kVA = expected_kVA(commitment);
        int feeder = place.feeder();
        if (feeder >= 0) {
            double coincidence = commitment.feederCoincidence().orElse(assumptions.feederCoincidence());
            atNode_A.add(
                    place.node(),
                    ThreePhase.current_A(
                            expected_kVA * coincidence, forest.feeder(feeder).nominalVoltage_kV()));
            installedAt_kVA.add(place.node(), commitment.installed_kVA());
        }
        int board = commitment
                .nodeId()
                .map(forest.grid()::nodeIndex)
                .map(forest.grid()::boardOf)
                .orElse(-1);
        if (board >= 0) {
            atBoard_kVA.merge(board, expected_kVA, Double::sum);
        }
        if (place.bus() >= 0) {
            onBus_kVA[place.bus()] += expected_kVA * assumptions.transformerCoincidence();
        }
    }
}
