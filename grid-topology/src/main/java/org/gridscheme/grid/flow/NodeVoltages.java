package org.gridscheme.grid.flow;

import java.util.Arrays;
import java.util.BitSet;

/** The voltages of all nodes in per unit, NaN where none is known. */
final class NodeVoltages {

    private final double[] re;
    private final double[] im;

    NodeVoltages(SweepTree tree, SweepState state, BitSet solvedIslands) {
        this.re = new double[tree.index.nodeCount()];
        this.im = new double[tree.index.nodeCount()];
        Arrays.fill(re, Double.NaN);
        Arrays.fill(im, Double.NaN);
        for (int island = 0; island < tree.islandCount(); island++) {
            if (solvedIslands.get(island)) {
                store(tree, state, island);
            }
        }
    }

    private void store(SweepTree tree, SweepState state, int island) {
        for (int at = tree.start[island]; at < tree.start[island + 1]; at++) {
            int node = tree.node[at];
            re[node] = tree.scaleRe[at] * state.uRe[at] - tree.scaleIm[at] * state.uIm[at];
            im[node] = tree.scaleRe[at] * state.uIm[at] + tree.scaleIm[at] * state.uRe[at];
        }
    }

    boolean known(int node) {
        return !Double.isNaN(re[node]);
    }

    double magnitude(int node) {
        return Math.hypot(re[node], im[node]);
    }

    double angle_rad(int node) {
        return Math.atan2(im[node], re[node]);
    }

    Phasor at(int node) {
        return new Phasor(re[node], im[node]);
    }
}
