package org.gridscheme.grid.flow;

import java.util.stream.IntStream;

/** What a {@link DemandTrial} needs of each position, side by side in one array so that one look fetches all of it. */
final class WhatIfTable {

    static final int STRIDE = 24;
    static final int VOLTAGE = 0;
    static final int ARRIVING = 2;
    static final int IMPEDANCE = 4;
    /** {@link Response} of all that is drawn at and below a position to the voltage there. */
    static final int BELOW = 6;
    /** {@link Response} of what arrives at a position to the voltage of its parent. */
    static final int FROM_ABOVE = 10;
    /** Voltage in per unit over the referred one. */
    static final int SCALE = 14;
    /** Power drawn by admittances at and below a position. */
    static final int BY_ADMITTANCE = 15;
    /** Power drawn in proportion to the voltage at and below a position. */
    static final int LINEAR = 17;
    /** Power lost below a position. */
    static final int LOST = 19;
    /** Largest series impedance from a position down to any end. */
    static final int DEEPEST = 21;
    /** The largest by another branch than that of {@link #DEEPEST}. */
    static final int NEXT_DEEPEST = 22;
    /** {@link #DEEPEST} together with the branch from the parent. */
    static final int DEEPEST_FROM_ABOVE = 23;

    final double[] values;
    final int[] parent;
    final BranchEnds ends;
    /** Position with the lowest voltage at and below each position. */
    final int[] lowest;
    /** Positions on the longest supply path. */
    final int longestPath;

    private final SweepTree tree;
    private final FlowSolution base;

    WhatIfTable(FlowSolution base) {
        this.base = base;
        this.tree = base.tree();
        int size = tree.size();
        this.values = new double[size * STRIDE];
        this.parent = tree.parent;
        this.ends = new BranchEnds(base);
        this.lowest = IntStream.range(0, size).toArray();
        for (int at = 0; at < size; at++) {
            store(at);
        }
        for (int at = size - 1; at >= 0; at--) {
            passUp(at);
        }
        this.longestPath = longestPath();
    }

    /** Voltage in per unit of the node in the base state. */
    double voltage_pu(int at) {
        int offset = at * STRIDE;
        return values[offset + SCALE] * Math.hypot(values[offset + VOLTAGE], values[offset + VOLTAGE + 1]);
    }

    private void store(int at) {
        SweepState state = base.state();
        int offset = at * STRIDE;
        values[offset + VOLTAGE] = state.uRe[at];
        values[offset + VOLTAGE + 1] = state.uIm[at];
        values[offset + ARRIVING] = state.arrivingRe[at];
        values[offset + ARRIVING + 1] = state.arrivingIm[at];
        values[offset + IMPEDANCE] = tree.zRe[at];
        values[offset + IMPEDANCE + 1] = tree.zIm[at];
        values[offset + SCALE] = Math.sqrt(tree.scaleSquare(at));
        NodeLoads loads = base.loads();
        double square = state.uRe[at] * state.uRe[at] + state.uIm[at] * state.uIm[at];
        values[offset + BY_ADMITTANCE] = square * loads.g[at];
        values[offset + BY_ADMITTANCE + 1] = -square * loads.b[at];
        values[offset + LINEAR] = Math.sqrt(square) * loads.pLinear[at];
        values[offset + LINEAR + 1] = Math.sqrt(square) * loads.qLinear[at];
        add(offset + BELOW, Response.ofLoads(loads, at, state.uRe[at], state.uIm[at]));
    }

    private void passUp(int at) {
        int above = parent[at];
        if (above < 0) {
            return;
        }
        int offset = at * STRIDE + BELOW;
        Response below = new Response(values[offset], values[offset + 1], values[offset + 2], values[offset + 3]);
        Response seen = below.behind(tree.zRe[at], tree.zIm[at]);
        add(at * STRIDE + FROM_ABOVE, seen);
        add(above * STRIDE + BELOW, seen);
        passUpPowers(at * STRIDE, above * STRIDE);
        passUpDepth(at * STRIDE, above * STRIDE);
        if (voltage_pu(lowest[at]) < voltage_pu(lowest[above])) {
            lowest[above] = lowest[at];
        }
    }

    private void passUpPowers(int offset, int offsetAbove) {
        double jRe = values[offset + ARRIVING];
        double jIm = values[offset + ARRIVING + 1];
        double square = jRe * jRe + jIm * jIm;
        for (int part = 0; part < 2; part++) {
            values[offsetAbove + BY_ADMITTANCE + part] += values[offset + BY_ADMITTANCE + part];
            values[offsetAbove + LINEAR + part] += values[offset + LINEAR + part];
            values[offsetAbove + LOST + part] +=
                    values[offset + LOST + part] + values[offset + IMPEDANCE + part] * square;
        }
    }

    private void passUpDepth(int offset, int offsetAbove) {
        double depth =
                values[offset + DEEPEST] + Math.hypot(values[offset + IMPEDANCE], values[offset + IMPEDANCE + 1]);
        values[offset + DEEPEST_FROM_ABOVE] = depth;
        if (depth > values[offsetAbove + DEEPEST]) {
            values[offsetAbove + NEXT_DEEPEST] = values[offsetAbove + DEEPEST];
            values[offsetAbove + DEEPEST] = depth;
        } else if (depth > values[offsetAbove + NEXT_DEEPEST]) {
            values[offsetAbove + NEXT_DEEPEST] = depth;
        }
    }

    private void add(int offset, Response response) {
        values[offset] += response.aRe();
        values[offset + 1] += response.aIm();
        values[offset + 2] += response.cRe();
        values[offset + 3] += response.cIm();
    }

    private int longestPath() {
        int[] depth = new int[parent.length];
        int longest = 1;
        for (int at = 0; at < parent.length; at++) {
            depth[at] = parent[at] < 0 ? 1 : depth[parent[at]] + 1;
            longest = Math.max(longest, depth[at]);
        }
        return longest;
    }
}
