package org.gridscheme.grid.shortcircuit;

import java.util.Optional;

/** The diagonal of a bus impedance matrix in per unit, with the factored network for further questions. */
final class SequenceImpedances {

    private final int[] row;
    private final SymmetricFactor factor;
    private final Complex[] diagonal;

    SequenceImpedances(int[] row, SymmetricFactor factor) {
        this.row = row.clone();
        this.factor = factor;
        this.diagonal = factor.inverseDiagonal();
    }

    /** The impedance seen from a node, empty where nothing ties it to earth. */
    Optional<Complex> find(int node) {
        return row[node] < 0 ? Optional.empty() : Optional.of(diagonal[row[node]]);
    }

    /** Voltages that currents of one common angle, injected at the nodes, cause at each node; 0 where nothing is tied to earth. */
    Complex[] voltagesOf(double[] injected) {
        double[] re = new double[diagonal.length];
        double[] im = new double[diagonal.length];
        for (int node = 0; node < row.length; node++) {
            if (row[node] >= 0) {
                re[row[node]] = injected[node];
            }
        }
        factor.solve(re, im);
        Complex[] voltages = new Complex[row.length];
        for (int node = 0; node < row.length; node++) {
            voltages[node] = row[node] < 0 ? Complex.ZERO : new Complex(re[row[node]], im[row[node]]);
        }
        return voltages;
    }
}
