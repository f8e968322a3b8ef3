package org.gridscheme.api.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What planning on a stored grid version reads, as files. Implementations are thread-safe. */
public interface ProofInputs {

    /**
     * Writes grid, streets and data into the folders that {@link BundleLayout} names.
     *
     * @param profile of the request; empty for the standard one
     * @throws java.util.NoSuchElementException when there is no such grid version
     * @throws IllegalArgumentException when there is no such profile
     */
    BundleVersions write(String gridVersion, Optional<String> profile, Path folder) throws IOException;

    /**
     * What others held of the grid.
     *
     * @param reservationVersion of the answer; null before there were reservations
     * @throws java.util.NoSuchElementException when there is no such grid version
     */
    HeldCapacity held(String gridVersion, @Nullable String reservationVersion);
}
