package org.gridscheme.grid.flow;

import static org.gridscheme.grid.flow.WhatIfTable.ARRIVING;
import static org.gridscheme.grid.flow.WhatIfTable.IMPEDANCE;
import static org.gridscheme.grid.flow.WhatIfTable.STRIDE;
import static org.gridscheme.grid.flow.WhatIfTable.VOLTAGE;

/**
 * Sweeps over one supply path: from a bus up to a node whose voltage is given, the rest of the network hanging beside it as
 * {@link SideLoads}. Position 0 is the bus, the last one the node above. Nothing is allocated after construction.
 */
final class PathSolver {

    private static final double TOLERANCE_PU = 1e-8;
    private static final int MAX_ITERATIONS = 60;

    final int[] path;
    final double[] uRe;
    final double[] uIm;
    final double[] arrivingRe;
    final double[] arrivingIm;
    int length;

    private final WhatIfTable table;
    private final SideLoads loads;

    PathSolver(WhatIfTable table) {
        int longest = table.longestPath;
        this.table = table;
        this.loads = new SideLoads(longest);
        this.path = new int[longest];
        this.uRe = new double[longest];
        this.uIm = new double[longest];
        this.arrivingRe = new double[longest];
        this.arrivingIm = new double[longest];
    }

    /** Lists the path between two positions, the upper one -1 for the source, and what hangs beside it. */
    void walk(int from, int upTo) {
        length = 0;
        int below = -1;
        for (int at = from; at >= 0; at = table.parent[at]) {
            int offset = at * STRIDE;
            path[length] = at;
            uRe[length] = table.values[offset + VOLTAGE];
            uIm[length] = table.values[offset + VOLTAGE + 1];
            loads.set(length, table.values, offset, below * STRIDE);
            length++;
            if (at == upTo) {
                return;
            }
            below = at;
        }
    }

    /**
     * Solves the path with a further demand at its bus, the voltage of the upper end as it stands.
     *
     * @return false when no solution was found
     */
    boolean solve(double p_pu, double q_pu) {
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            collect(p_pu, q_pu);
            double changeSquare = drop();
            if (Double.isNaN(changeSquare)) {
                return false;
            }
            if (changeSquare <= TOLERANCE_PU * TOLERANCE_PU) {
                return true;
            }
        }
        return false;
    }

    /** Active power that arrives at the upper end in addition to the base state. */
    double added_pu() {
        int k = length - 1;
        int offset = path[k] * STRIDE;
        double re = arrivingRe[k] - table.values[offset + ARRIVING];
        double im = arrivingIm[k] - table.values[offset + ARRIVING + 1];
        return uRe[k] * re + uIm[k] * im;
    }

    private void collect(double p_pu, double q_pu) {
        double square = uRe[0] * uRe[0] + uIm[0] * uIm[0];
        double sumRe = (p_pu * uRe[0] + q_pu * uIm[0]) / square;
        double sumIm = (p_pu * uIm[0] - q_pu * uRe[0]) / square;
        for (int k = 0; k < length; k++) {
            loads.draw(k, uRe[k], uIm[k]);
            sumRe += loads.currentRe[k];
            sumIm += loads.currentIm[k];
            arrivingRe[k] = sumRe;
            arrivingIm[k] = sumIm;
        }
    }

    /** Returns the square of the largest change of a voltage, NaN when they ran away. */
    private double drop() {
        double largest = 0;
        for (int k = length - 2; k >= 0; k--) {
            int offset = path[k] * STRIDE + IMPEDANCE;
            double zRe = table.values[offset];
            double zIm = table.values[offset + 1];
            double re = uRe[k + 1] - zRe * arrivingRe[k] + zIm * arrivingIm[k];
            double im = uIm[k + 1] - zRe * arrivingIm[k] - zIm * arrivingRe[k];
            double changeRe = re - uRe[k];
            double changeIm = im - uIm[k];
            double change = changeRe * changeRe + changeIm * changeIm;
            if (!(change <= largest)) {
                largest = change;
            }
            uRe[k] = re;
            uIm[k] = im;
        }
        return largest;
    }
}
