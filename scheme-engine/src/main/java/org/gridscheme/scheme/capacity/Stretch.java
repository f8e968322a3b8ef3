package org.gridscheme.scheme.capacity;

/**
 * Unbroken steps of capacity for which a voltage suits in one and the same way, so that every load in a check grows with the
 * step.
 *
 * @param from first step, 1 or more
 * @param to last step
 * @param circuits the capacity is split into
 * @param raised true where the voltage is above what suits the capacity
 */
public record Stretch(int from, int to, int circuits, boolean raised) {

    public Stretch {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("steps " + from + " to " + to);
        }
    }

    boolean contains(int step) {
        return from <= step && step <= to;
    }
}
