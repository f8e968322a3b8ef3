package org.gridscheme.grid.flow;

/**
 * An island that did not converge.
 *
 * @param island number of the island in the index
 * @param busId where the mismatch is worst
 * @param mismatch_kVA the power that is missing there; NaN when the voltages ran away
 * @param iterations sweeps made
 */
public record FlowFailure(int island, String busId, double mismatch_kVA, int iterations) {}
