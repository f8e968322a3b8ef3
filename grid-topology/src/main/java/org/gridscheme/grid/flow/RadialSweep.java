package org.gridscheme.grid.flow;

import java.util.Arrays;

/**
 * The two passes over one energised island and the currents its loads draw. Each pass is one run through the arrays, O(n).
 * Shirmohammadi et al., IEEE Trans. Power Systems 3 (1988) 753-762.
 */
final class RadialSweep {

    private final SweepTree tree;
    private final NodeLoads loads;
    private final SweepState state;
    private final int start;
    private final int end;
    private final int firstBelowSources;
    private final boolean anyLinear;

    private int worstPosition;

    RadialSweep(SweepTree tree, NodeLoads loads, SweepState state, int energisedIsland) {
        this.tree = tree;
        this.loads = loads;
        this.state = state;
        this.start = tree.start[energisedIsland];
        this.end = tree.start[energisedIsland + 1];
        this.firstBelowSources = start + tree.roots[energisedIsland];
        this.anyLinear = anyNonZero(loads.pLinear) || anyNonZero(loads.qLinear);
    }

    /** Where the last mismatch was largest. */
    int worstPosition() {
        return worstPosition;
    }

    /**
     * Draws the currents of the present voltages.
     *
     * @return the largest power by which the present voltages and the currents drawn before miss the loads
     */
    double draw() {
        double worstSquare = -1;
        for (int at = start; at < end; at++) {
            double uRe = state.uRe[at];
            double uIm = state.uIm[at];
            double square = uRe * uRe + uIm * uIm;
            double p = loads.p[at];
            double q = loads.q[at];
            if (anyLinear) {
                double magnitude = Math.sqrt(square);
                p += loads.pLinear[at] * magnitude;
                q += loads.qLinear[at] * magnitude;
            }
            double re = (p * uRe + q * uIm) / square + loads.g[at] * uRe - loads.b[at] * uIm;
            double im = (p * uIm - q * uRe) / square + loads.g[at] * uIm + loads.b[at] * uRe;
            double missingRe = re - state.drawnRe[at];
            double missingIm = im - state.drawnIm[at];
            double missing = square * (missingRe * missingRe + missingIm * missingIm);
            state.drawnRe[at] = re;
            state.drawnIm[at] = im;
            // NaN is the worst there is: it fails every comparison and stays.
            if (!(missing <= worstSquare)) {
                worstSquare = missing;
                worstPosition = at;
                if (Double.isNaN(missing)) {
                    return Double.NaN;
                }
            }
        }
        return Math.sqrt(worstSquare);
    }

    /** Adds the drawn currents up from the ends to the sources. Further currents drawn may be added before. */
    void collect() {
        double[] arrivingRe = state.arrivingRe;
        double[] arrivingIm = state.arrivingIm;
        for (int at = end - 1; at >= firstBelowSources; at--) {
            arrivingRe[tree.parent[at]] += arrivingRe[at];
            arrivingIm[tree.parent[at]] += arrivingIm[at];
        }
    }

    /** Starts a collection with what is drawn now. */
    void startCollection() {
        System.arraycopy(state.drawnRe, start, state.arrivingRe, start, end - start);
        System.arraycopy(state.drawnIm, start, state.arrivingIm, start, end - start);
    }

    /** Lets the voltages drop from the sources to the ends. */
    void drop() {
        for (int at = firstBelowSources; at < end; at++) {
            int above = tree.parent[at];
            double iRe = state.arrivingRe[at];
            double iIm = state.arrivingIm[at];
            state.uRe[at] = state.uRe[above] - tree.zRe[at] * iRe + tree.zIm[at] * iIm;
            state.uIm[at] = state.uIm[above] - tree.zRe[at] * iIm - tree.zIm[at] * iRe;
        }
    }

    private boolean anyNonZero(double[] values) {
        return Arrays.stream(values, start, end).anyMatch(value -> value != 0);
    }
}
