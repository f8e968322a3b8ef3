package org.gridscheme.scheme.model.capacity;

import java.util.Optional;

/**
 * The largest capacity that two independent points in reach can both carry.
 *
 * @param pair the two points; empty where there is none
 */
public record DualCapacity(OpenCapacity open, Optional<Pair> pair) {

    /**
     * Two connection points by id.
     *
     * @param first main source, or the first of two equal ones
     * @param second the source that takes over
     */
    public record Pair(String first, String second) {}

    public double capacity_kVA() {
        return open.capacity_kVA();
    }
}
