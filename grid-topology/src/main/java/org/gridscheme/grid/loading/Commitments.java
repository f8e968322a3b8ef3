package org.gridscheme.grid.loading;

import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/** Replied but not yet connected customers, added up where they will load the grid 在途容量. */
final class Commitments {

    private final double[] atNode_A;
    private final double[] installedAt_kVA;
    private final double[] onBus_kVA;

    private Commitments(FeederForest forest) {
        this.atNode_A = new double[forest.grid().nodeCount()];
        this.installedAt_kVA = new double[forest.grid().nodeCount()];
        this.onBus_kVA = new double[forest.grid().busbarSectionCount()];
    }

    static Commitments of(FeederForest forest, LoadingAssumptions assumptions) {
        Commitments commitments = new Commitments(forest);
        forest.grid().listCommitments().stream()
                .filter(assumptions::holds)
                .forEach(commitment -> commitments.add(commitment, forest, assumptions));
        return commitments;
    }

    /** Current of the commitments at a node at feeder level. */
    double atNode_A(int node) {
        return atNode_A[node];
    }

    /** Replied capacity at a node. */
    double installedAt_kVA(int node) {
        return installedAt_kVA[node];
    }

    /** Power of the commitments on an electrical bus at transformer level. */
    double onBus_kVA(int bus) {
        return onBus_kVA[bus];
    }

    private void add(Commitment commitment, FeederForest forest, LoadingAssumptions assumptions) {
        GridSnapshot grid = forest.grid();
        double expected_kVA = commitment.installed_kVA() * commitment.demandFactor() * commitment.realisation();
        int node = commitment.nodeId().map(grid::nodeIndex).map(grid::stationOf).orElse(-1);
        int feeder = node < 0 ? -1 : forest.feederOf(node);
        if (feeder >= 0) {
            double coincidence = commitment.feederCoincidence().orElse(assumptions.feederCoincidence());
            atNode_A[node] += ThreePhase.current_A(
                    expected_kVA * coincidence, forest.feeder(feeder).nominalVoltage_kV());
            installedAt_kVA[node] += commitment.installed_kVA();
        }
        int busbar = busbarOf(commitment, node, feeder, forest);
        if (busbar >= 0) {
            onBus_kVA[grid.electricalBus(busbar)] += expected_kVA * assumptions.transformerCoincidence();
        }
    }

    /** The feeder's busbar, else that of a spare bay, else the one the commitment names. */
    private static int busbarOf(Commitment commitment, int node, int feeder, FeederForest forest) {
        if (feeder >= 0) {
            return forest.feeder(feeder).busbarSection();
        }
        int ofBay = node < 0 ? -1 : forest.grid().busbarSectionOfBay(node);
        return ofBay >= 0
                ? ofBay
                : commitment
                        .busbarSectionId()
                        .map(forest.grid()::busbarSectionIndex)
                        .orElse(-1);
    }
}
