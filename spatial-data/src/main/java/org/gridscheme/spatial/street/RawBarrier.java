package org.gridscheme.spatial.street;

/**
 * A barrier way as read.
 *
 * @param nodes ids of its nodes from start to end
 */
record RawBarrier(long way, BarrierTags tags, long[] nodes) {}
