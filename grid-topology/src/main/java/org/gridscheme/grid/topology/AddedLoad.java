package org.gridscheme.grid.topology;

/**
 * A new demand of a {@link GridOverlay}.
 *
 * @param node where it is connected, of the base or new
 * @param current_A what it adds to its feeder at the feeder's maximum, coincidence included
 * @param installed_kVA what it adds to the feeder's installed capacity
 */
public record AddedLoad(int node, double current_A, double installed_kVA) {

    public AddedLoad {
        if (!(current_A >= 0 && current_A < Double.POSITIVE_INFINITY && installed_kVA >= 0)) {
            throw new IllegalArgumentException("no demand: " + current_A + " A, " + installed_kVA + " kVA");
        }
    }
}
