package org.gridscheme.scheme.reservation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** As an order with an idempotency key left it, whatever happened since; empty where it was not extended by that order. */
    public Optional<Reservation> findExtendedBy(ExtensionOrder order) {
        return IntStream.range(0, history.size())
                .filter(i -> history.get(i).order().equals(Optional.of(order)))
                .mapToObj(i -> new Reservation(
                        draft.until(history.get(i).validUntil()),
                        ReservationState.HELD,
                        revision,
                        history.subList(0, i + 1)))
                .findFirst();
    }

    /** What it holds, source by source. */
    public List<Holding> holdings() {
        return draft.sources().stream().map(ReservedSource::holding).toList();
    }
}
