package org.gridscheme.grid.contingency;

/**
 * What a feeder no longer carries because of the loss.
 *
 * @param sections those that stay energised and carry less
 * @param current_A by how much, as the feeder's head does
 */
record Relief(int feeder, int[] sections, double current_A) {}
