package org.gridscheme.api.bundle;

import java.util.List;
import org.gridscheme.grid.model.Holding;

/**
 * What others held of the grid when an answer was planned; no names of customers.
 *
 * @param revision of the grid's reservations
 */
public record HeldCapacity(long revision, List<Holding> holdings) {

    /** Nothing was ever held. */
    static final HeldCapacity NONE = new HeldCapacity(0, List.of());

    public HeldCapacity {
        holdings = List.copyOf(holdings);
    }
}
