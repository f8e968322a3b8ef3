package org.gridscheme.api.grid;

import java.util.Optional;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.reservation.ReservationBook;

/** Where grid versions come from. Implementations are thread-safe. */
public interface GridSource {

    /** The version requests are answered from, empty before the first import. */
    Optional<String> findActiveVersion();

    /** Loads a version with its streets and makes a planner of it; takes seconds for a large city. */
    LoadedGrid load(String version);

    /**
     * Revision of what is held of a grid, whichever of its versions is looked at.
     *
     * @param grid its name
     */
    long reservationRevision(String grid);

    /** What was held of a grid at a revision. */
    ReservationBook reservations(String grid, long revision);

    /** Loads the grid of a version without its streets, active or not; empty when there is no such version. */
    Optional<GridSnapshot> findSnapshot(String version);
}
