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
import org.gridscheme.grid.topology.OpenPointMove;

/** Replied but not yet connected customers, added up where they will load the grid 在途容量. */
final class Commitments {

    private final PagedDoubles atNode_A;
    private final PagedDoubles installedAt_kVA;
    private final double[] onBus_kVA;
    private final Map<Integer, Double> atBoard_kVA;
    private final List<Commitment> inForce;
    private final int[] busOf;

    private Commitments(FeederForest forest, List<Commitment> inForce) {
        this.inForce = inForce;
        this.busOf = new int[inForce.size()];
        this.atBoard_kVA = new HashMap<>();
        this.atNode_A = PagedDoubles.filled(forest.grid().nodeCount(), 0);
        this.installedAt_kVA = PagedDoubles.filled(forest.grid().nodeCount(), 0);
        this.onBus_kVA = new double[forest.grid().busbarSectionCount()];
    }

    /** A tie joins nodes of one voltage, so what is held at a node stays; only the bus it is fed from is another one. */
    private Commitments(Commitments base, FeederForest moved, int former, int taker, LoadingAssumptions assumptions) {
        inForce = base.inForce;
        atNode_A = base.atNode_A;
        installedAt_kVA = base.installedAt_kVA;
        atBoard_kVA = base.atBoard_kVA;
        busOf = base.busOf.clone();
        onBus_kVA = base.onBus_kVA.clone();
        onBus_kVA[former] = 0;
        onBus_kVA[taker] = 0;
        for (int i = 0; i < busOf.length; i++) {
            if (busOf[i] == former || busOf[i] == taker) {
                busOf[i] = CommitmentPlace.of(inForce.get(i), moved).bus();
                addToBus(i, assumptions);
            }
        }
    }

    static Commitments of(FeederForest forest, LoadingAssumptions assumptions) {
        Commitments commitments = new Commitments(forest, listInForce(forest.grid(), assumptions));
        for (int i = 0; i < commitments.busOf.length; i++) {
            commitments.add(i, forest, assumptions);
        }
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

    /** The same ones where another feeder supplies some of them. O(busbar sections + commitments). */
    Commitments after(FeederForest moved, OpenPointMove move, LoadingAssumptions assumptions) {
        int former = bus(moved, move.former());
        int taker = bus(moved, move.taker());
        return former == taker ? this : new Commitments(this, moved, former, taker, assumptions);
    }

    private static int bus(FeederForest forest, int feeder) {
        return forest.grid().electricalBus(forest.feeder(feeder).busbarSection());
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

    private void add(int index, FeederForest forest, LoadingAssumptions assumptions) {
        Commitment commitment = inForce.get(index);
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
        busOf[index] = place.bus();
        addToBus(index, assumptions);
    }

    private void addToBus(int index, LoadingAssumptions assumptions) {
        if (busOf[index] >= 0) {
            onBus_kVA[busOf[index]] += expected_kVA(inForce.get(index)) * assumptions.transformerCoincidence();
        }
    }
}
