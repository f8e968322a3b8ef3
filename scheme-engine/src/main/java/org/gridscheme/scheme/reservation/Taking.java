package org.gridscheme.scheme.reservation;

import java.util.List;

/** How an attempt to reserve ended. */
public sealed interface Taking {

    /** It is reserved; with a known idempotency key the earlier reservation. */
    record Done(Reservation reservation) implements Taking {}

    /**
     * Others were first.
     *
     * @param by who holds a bay of it, or another scheme of the same answer
     */
    record Taken(List<Reservation> by) implements Taking {
        public Taken {
            by = List.copyOf(by);
        }
    }

    /** Something else was reserved or ended meanwhile, so that it has to be checked again whether it still fits. */
    record Stale() implements Taking {}
}
