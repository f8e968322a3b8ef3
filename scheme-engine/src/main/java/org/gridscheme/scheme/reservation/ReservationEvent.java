package org.gridscheme.scheme.reservation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to a reservation.
 *
 * @param at by the clock of the store
 * @param validUntil last day from then on
 */
public record ReservationEvent(Instant at, Kind kind, LocalDate validUntil) {

    /** What happened. */
    public enum Kind {
        MADE,
        EXTENDED,
        CONNECTED,
        RELEASED,
        LAPSED
    }
}
