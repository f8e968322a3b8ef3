package org.gridscheme.grid.loading;

import org.gridscheme.grid.model.Commitment;
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
            atNode_A[place.node()] += ThreePhase.current_A(
                    expected_kVA * coincidence, forest.feeder(feeder).nominalVoltage_kV());
            installedAt_kVA[place.node()] += commitment.installed_kVA();
        }
        if (place.bus() >= 0) {
            onBus_kVA[place.bus()] += expected_kVA * assumptions.transformerCoincidence();
        }
    }
}
