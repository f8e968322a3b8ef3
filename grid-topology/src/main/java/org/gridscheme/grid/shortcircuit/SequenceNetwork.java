package org.gridscheme.grid.shortcircuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One sequence network in per unit on 1 MVA and the nominal voltages: nodes joined by branches and tied to earth by sources. */
final class SequenceNetwork {

    private final Groups groups;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Earth> earths = new ArrayList<>();
    private final int nodeCount;

    SequenceNetwork(int nodeCount) {
        this.nodeCount = nodeCount;
        this.groups = new Groups(nodeCount);
    }

    /** A branch between two nodes; the voltage at its from end is ratio times that behind its impedance. */
    void join(int from, int to, Complex impedance, double ratio) {
        branches.add(new Branch(from, to, impedance.inverse(), ratio));
        groups.join(from, to);
    }

    /** A source, or an earthed neutral in the zero-sequence network. */
    void tieToEarth(int node, Complex impedance) {
        earths.add(new Earth(node, impedance.inverse()));
    }

    /** What a fault at each node sees. */
    SequenceImpedances impedances() {
        boolean[] tied = new boolean[nodeCount];
        earths.forEach(earth -> tied[groups.of(earth.node)] = true);
        int[] row = new int[nodeCount];
        Arrays.fill(row, -1);
        int rows = 0;
        for (int node = 0; node < nodeCount; node++) {
            if (tied[groups.of(node)]) {
                row[node] = rows++;
            }
        }
        return new SequenceImpedances(row, SymmetricFactor.of(matrix(row, rows)));
    }

    private SymmetricMatrix matrix(int[] row, int rows) {
        SymmetricMatrix matrix = new SymmetricMatrix(rows);
        for (Branch branch : branches) {
            int from = row[branch.from];
            int to = row[branch.to];
            if (from >= 0) {
                double t = branch.ratio;
                Complex y = branch.admittance;
                matrix.addToDiagonal(from, y.re() / (t * t), y.im() / (t * t));
                matrix.addToDiagonal(to, y.re(), y.im());
                matrix.addBetween(from, to, -y.re() / t, -y.im() / t);
            }
        }
        for (Earth earth : earths) {
            matrix.addToDiagonal(row[earth.node], earth.admittance.re(), earth.admittance.im());
        }
        return matrix;
    }

    private record Branch(int from, int to, Complex admittance, double ratio) {}

    private record Earth(int node, Complex admittance) {}
}
