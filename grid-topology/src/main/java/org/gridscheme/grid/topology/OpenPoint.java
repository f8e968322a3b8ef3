package org.gridscheme.grid.topology;

/**
 * An open section at the border of a feeder 常开点.
 *
 * @param section number of the open section
 * @param node its end on this feeder
 * @param otherFeeder the feeder at its other end, the feeder itself where the section would close a loop in it; -1 when
 *     that side is not energised
 */
public record OpenPoint(int section, int node, int otherFeeder) {}
