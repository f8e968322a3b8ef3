package org.gridscheme.scheme.reservation;

import java.util.List;
import org.gridscheme.grid.model.Holding;

/**
 * What is held of a grid at one moment.
 *
 * @param revision grows with every reservation that begins or ends to count; 0 before the first one
 * @param inForce the oldest first
 */
public record ReservationBook(long revision, List<Reservation> inForce) {

    public static final ReservationBook EMPTY = new ReservationBook(0, List.of());

    public ReservationBook {
        inForce = List.copyOf(inForce);
    }

    /** Everything held, in the order it was reserved. */
    public List<Holding> holdings() {
        return inForce.stream()
                .flatMap(reservation -> reservation.holdings().stream())
                .toList();
    }
}
