package org.gridscheme.spatial.street;

/**
 * A place where a street meets the axis of a barrier.
 *
 * @param offset_m metres from the start of the street
 * @param width_m the barrier's width measured along the street
 */
record Hit(Barrier barrier, double offset_m, double width_m) {}
