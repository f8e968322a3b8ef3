package org.gridscheme.scheme.reservation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps reservations so that nothing is promised twice: whether a scheme still fits is checked on one revision of a grid's
 * reservations, and it is stored only if that revision still stands. Nothing is ever deleted. Implementations are thread-safe
 * and may be shared by several processes.
 */
public interface ReservationStore {

    /**
     * Reserves, if nothing was reserved or ended since a revision.
     *
     * @param revision on which it was checked that the scheme fits
     * @param today reservations whose last day is before it lapse first
     */
    Taking reserve(ReservationDraft draft, long revision, LocalDate today);

    /**
     * Lets what was valid until before today lapse, on all grids.
     *
     * @return true where there was any
     */
    boolean lapse(LocalDate today);

    /** Revision of a grid's reservations. */
    long revision(String grid);

    /** What is held of a grid now. */
    ReservationBook book(String grid);

    /** What was held of a grid at an earlier revision. */
    ReservationBook book(String grid, long revision);

    Optional<Reservation> find(String id);

    /** The reservation an idempotency key was given with. */
    Optional<Reservation> findByIdempotencyKey(String key);

    /** Reservations of an answer, in force or not, the latest first. */
    List<Reservation> listOf(String schemeSetId);

    /** Reservations of a grid, in force or not, the latest first, those before one of them. */
    List<Reservation> list(String grid, Optional<String> beforeId, int most);

    /** The reservation an extension with this idempotency key was ordered for. */
    Optional<Reservation> findByExtensionKey(String key);

    /**
     * Gives a later last day to a reservation that is held.
     *
     * @param order where it has an idempotency key; with one that was used before, for whichever reservation, nothing is changed
     * @return the reservation as it is now; empty where there is none of that id
     */
    Optional<Reservation> extend(String id, LocalDate validUntil, Optional<ExtensionOrder> order);

    /** Turns a reservation that is held into a connected one; returns as {@link #extend}. */
    Optional<Reservation> connect(String id);

    /** Ends a reservation that is in force; returns as {@link #extend}. */
    Optional<Reservation> release(String id);
}
