package org.gridscheme.scheme.reservation;

import java.time.Instant;
import java.util.List;
import org.gridscheme.grid.model.Holding;

/**
 * A reservation as it is now.
 *
 * @param draft what it was made with, its last day as extended since
 * @param revision of the grid's reservations from which on it counts
 * @param history everything that happened to it, the oldest first
 */
public record Reservation(
        ReservationDraft draft, ReservationState state, long revision, List<ReservationEvent> history) {

    public Reservation {
        history = List.copyOf(history);
    }

    public String id() {
        return draft.id();
    }

    public Instant madeAt() {
        return history.get(0).at();
    }

    /** What it holds, source by source. */
    public List<Holding> holdings() {
        return draft.sources().stream().map(ReservedSource::holding).toList();
    }
}
