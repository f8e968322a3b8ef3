package org.gridscheme.api.grid;

import java.util.Optional;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Where grid versions come from. Implementations are thread-safe. */
public interface GridSource {

    /** The version requests are answered from, empty before the first import. */
    Optional<String> findActiveVersion();

    /** Loads a version with its streets and makes a planner of it; takes seconds for a large city. */
    LoadedGrid load(String version);

    /** Loads the grid of a version without its streets, active or not; empty when there is no such version. */
    Optional<GridSnapshot> findSnapshot(String version);
}
