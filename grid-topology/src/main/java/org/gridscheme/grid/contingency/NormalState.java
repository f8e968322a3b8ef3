package org.gridscheme.grid.contingency;

import java.util.Arrays;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;

/** What the grid carries before anything is lost, measured and committed together. */
final class NormalState {

    private static final double SQRT3 = Math.sqrt(3);

    private final FeederForest forest;
    private final GridLoading loading;
    private final LoadingAssumptions assumptions;
    private final PowerFactor powerFactor;
    private final double[] drawn_A;

    NormalState(FeederForest forest, GridLoading loading, LoadingAssumptions assumptions, PowerFactor powerFactor) {
        this.forest = forest;
        this.loading = loading;
        this.assumptions = assumptions;
        this.powerFactor = powerFactor;
        this.drawn_A = new double[forest.grid().nodeCount()];
        forest.listFeeders().forEach(this::spread);
    }

    FeederForest forest() {
        return forest;
    }

    GridLoading loading() {
        return loading;
    }

    PowerFactor powerFactor() {
        return powerFactor;
    }

    double current_A(int section) {
        return loading.sectionPeak_A(section);
    }

    double feeder_A(int feeder) {
        return loading.measured_A(feeder) + loading.committed_A(feeder);
    }

    /** What a node draws of its feeder's peak. */
    double drawn_A(int node) {
        return drawn_A[node];
    }

    double transformer_kVA(PowerTransformer transformer) {
        return loading.transformerMeasured_kVA(transformer) + loading.transformerCommitted_kVA(transformer);
    }

    /** Power of a current of a feeder. */
    double power_kVA(int feeder, double current_A) {
        return SQRT3 * forest.feeder(feeder).nominalVoltage_kV() * current_A;
    }

    /** What a current of a feeder adds to its main transformers, after the diversity between the two levels. */
    double atTransformer_kVA(int feeder, double current_A) {
        return power_kVA(feeder, current_A) * assumptions.transformerCoincidence() / assumptions.feederCoincidence();
    }

    /** The electrical bus of a feeder. */
    int busOf(int feeder) {
        return forest.grid().electricalBus(forest.feeder(feeder).busbarSection());
    }

    /**
     * What the section above a node carries more than those below it. Where nobody knows what is drawn where, all sections carry
     * everything; then the ends of the feeder are taken to draw alike.
     */
    private void spread(Feeder feeder) {
        int[] nodes = forest.nodesOf(feeder.index());
        double total_A = feeder_A(feeder.index());
        for (int node : nodes) {
            int above = forest.parentSection(node);
            double in_A = above < 0 ? total_A : current_A(above);
            drawn_A[node] += in_A;
            if (above >= 0) {
                drawn_A[forest.parentNode(node)] -= in_A;
            }
        }
        double sum_A = Arrays.stream(nodes)
                .mapToDouble(node -> Math.max(0, drawn_A[node]))
                .sum();
        for (int node : nodes) {
            drawn_A[node] = sum_A == 0 ? 0 : Math.max(0, drawn_A[node]) * total_A / sum_A;
        }
    }
}
