package org.gridscheme.grid.flow;

import java.util.Arrays;
import org.gridscheme.grid.network.NetworkIndex;

/**
 * The loading of the branch towards the parent from the voltages at its ends and the current between them, all referred to the
 * source; of parallel branches the one whose series current loads it most.
 */
final class BranchEnds {

    private static final int STRIDE = 8;
    private static final int UPPER_ADMITTANCE = 0;
    private static final int LOWER_ADMITTANCE = 2;
    /** Loading in percent at a current of 1 at that end. */
    private static final int UPPER_LOADING = 4;

    private static final int LOWER_LOADING = 5;
    private static final int SHARE = 6;

    private final int[] branch;
    private final double[] values;
    private final SweepTree tree;
    private final FlowSolution base;

    BranchEnds(FlowSolution base) {
        this.base = base;
        this.tree = base.tree();
        this.branch = new int[tree.size()];
        this.values = new double[tree.size() * STRIDE];
        Arrays.fill(branch, -1);
        for (int number = 0; number < tree.edge.length; number++) {
            int child = tree.edge[number];
            if (child >= 0 && (branch[child] < 0 || atUnitCurrent_pct(number) > atUnitCurrent_pct(branch[child]))) {
                branch[child] = number;
            }
        }
        for (int child = 0; child < branch.length; child++) {
            if (branch[child] >= 0) {
                store(child, branch[child]);
            }
        }
    }

    /** The branch from a position to its parent, -1 at a source. */
    int branch(int position) {
        return branch[position];
    }

    /** Loading of that branch, NaN where it has no rating. */
    double loading_pct(
            int position, double upperRe, double upperIm, double lowerRe, double lowerIm, double jRe, double jIm) {
        int at = position * STRIDE;
        double seriesRe = values[at + SHARE] * jRe - values[at + SHARE + 1] * jIm;
        double seriesIm = values[at + SHARE] * jIm + values[at + SHARE + 1] * jRe;
        double g = values[at + UPPER_ADMITTANCE];
        double b = values[at + UPPER_ADMITTANCE + 1];
        double upRe = seriesRe + g * upperRe - b * upperIm;
        double upIm = seriesIm + g * upperIm + b * upperRe;
        g = values[at + LOWER_ADMITTANCE];
        b = values[at + LOWER_ADMITTANCE + 1];
        double downRe = seriesRe - g * lowerRe + b * lowerIm;
        double downIm = seriesIm - g * lowerIm - b * lowerRe;
        return Math.max(
                values[at + UPPER_LOADING] * Math.hypot(upRe, upIm),
                values[at + LOWER_LOADING] * Math.hypot(downRe, downIm));
    }

    private double atUnitCurrent_pct(int number) {
        double share = Math.hypot(tree.shareRe[number], tree.shareIm[number]);
        double loading_pct = share * Math.max(endLoading_pct(number, true), endLoading_pct(number, false));
        return Double.isNaN(loading_pct) ? -1 : loading_pct;
    }

    private double endLoading_pct(int number, boolean fromEnd) {
        NetworkIndex index = tree.index;
        int node = fromEnd ? index.from(number) : index.to(number);
        double current_A = base.baseCurrent_A(node) / Math.sqrt(tree.scaleSquare(tree.position[node]));
        return base.loading_pct(number, fromEnd ? current_A : 0, fromEnd ? 0 : current_A);
    }

    private void store(int child, int number) {
        NetworkIndex index = tree.index;
        boolean fromAbove = index.to(number) == tree.node[child];
        int at = child * STRIDE;
        double square = index.ratio_pu(number) * index.ratio_pu(number);
        double fromScale = tree.scaleSquare(tree.position[index.from(number)]) / square;
        double toScale = tree.scaleSquare(tree.position[index.to(number)]);
        int from = at + (fromAbove ? UPPER_ADMITTANCE : LOWER_ADMITTANCE);
        int to = at + (fromAbove ? LOWER_ADMITTANCE : UPPER_ADMITTANCE);
        values[from] = index.gFrom_pu(number) * fromScale;
        values[from + 1] = index.bFrom_pu(number) * fromScale;
        values[to] = index.gTo_pu(number) * toScale;
        values[to + 1] = index.bTo_pu(number) * toScale;
        values[at + UPPER_LOADING] = endLoading_pct(number, fromAbove);
        values[at + LOWER_LOADING] = endLoading_pct(number, !fromAbove);
        values[at + SHARE] = tree.shareRe[number];
        values[at + SHARE + 1] = tree.shareIm[number];
    }
}
