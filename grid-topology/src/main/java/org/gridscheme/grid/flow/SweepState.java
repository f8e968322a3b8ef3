package org.gridscheme.grid.flow;

/** Voltages and currents of one state by position, all referred to the source. Written by one thread. */
final class SweepState {

    final double[] uRe;
    final double[] uIm;
    /** Current drawn at a position. */
    final double[] drawnRe;

    final double[] drawnIm;
    /** Current that comes from the parent; at a source what the source gives. */
    final double[] arrivingRe;

    final double[] arrivingIm;

    /** No-load voltages, no currents. */
    SweepState(SweepTree tree) {
        int size = tree.size();
        this.uRe = tree.sourceRe.clone();
        this.uIm = tree.sourceIm.clone();
        this.drawnRe = new double[size];
        this.drawnIm = new double[size];
        this.arrivingRe = new double[size];
        this.arrivingIm = new double[size];
    }
}
