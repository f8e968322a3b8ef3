package org.gridscheme.grid.contingency;

/**
 * An open section between a part without supply and one that has it.
 *
 * @param section section number
 * @param entry its node in the part
 * @param support its node on the other side
 */
record Tie(int section, int entry, int support) {}
