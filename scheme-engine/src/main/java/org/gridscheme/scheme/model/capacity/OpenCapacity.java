package org.gridscheme.scheme.model.capacity;

/**
 * The largest capacity that still fits.
 *
 * @param capacity_kVA a whole number of steps, 0 where nothing fits
 * @param binding what one step more would break; where nothing fits, what the smallest capacity in question breaks
 */
public record OpenCapacity(double capacity_kVA, BindingLimit binding) {

    public boolean isNothing() {
        return capacity_kVA == 0;
    }
}
