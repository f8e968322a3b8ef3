package org.gridscheme.grid.contingency;

/** Who loses supply at first, and the part of it that waits for repair whatever is done. */
record Interruption(double interrupted_kVA, int interruptedLoads, double isolated_kVA, int isolatedLoads) {

    static final Interruption NONE = new Interruption(0, 0, 0, 0);
}
