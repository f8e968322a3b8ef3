package org.gridscheme.api.bundle;

import java.io.IOException;
import java.nio.file.Path;

/** What planning on a stored grid version reads, as files. Implementations are thread-safe. */
public interface ProofInputs {

    /**
     * Writes grid, streets and data into the folders that {@link BundleLayout} names.
     *
     * @throws java.util.NoSuchElementException when there is no such grid version
     */
    BundleVersions write(String gridVersion, Path folder) throws IOException;
}
