package org.gridscheme.scheme.model;

import org.gridscheme.grid.quantity.ApparentPower;

/**
 * One step of a demand that grows 分期.
 *
 * @param fromMonth months after energising, 0 or more
 * @param capacity in use from then on, more than zero
 */
public record DemandPhase(int fromMonth, ApparentPower capacity) {

    public DemandPhase {
        if (fromMonth < 0) {
            throw new IllegalArgumentException("a phase begins at energising or later: " + fromMonth);
        }
        if (capacity.kVA() == 0) {
            throw new IllegalArgumentException("the capacity of a phase is more than zero");
        }
    }
}
