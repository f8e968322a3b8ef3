package org.gridscheme.scheme.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a reservation.
 *
 * @param at by the clock of the store
 * @param validUntil last day from then on
 * @param order of an extension that was ordered with an idempotency key
 */
public record ReservationEvent(Instant at, Kind kind, LocalDate validUntil, Optional<ExtensionOrder> order) {

    /** What happened. */
    public enum Kind {
        MADE,
        EXTENDED,
        CONNECTED,
        RELEASED,
        LAPSED
    }
}
