package org.gridscheme.grid.spi;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Keeps grid versions. Implementations are thread-safe; a version never changes once it can be found. */
public interface GridStore {

    /** The version answers are computed on, empty before the first import. */
    Optional<String> findActiveVersion();

    /**
     * Loads a version whole.
     *
     * @throws NoSuchElementException when there is no such version
     */
    GridSnapshot get(String version);
}
