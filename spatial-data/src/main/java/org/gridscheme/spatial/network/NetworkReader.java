package org.gridscheme.spatial.network;

import java.nio.file.Path;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProgress;

/** Reads one study format. */
@FunctionalInterface
public interface NetworkReader {

    /**
     * @param source the file or folder
     * @throws GridImportException when it cannot be understood as a whole; holds all problems
     */
    ReadNetwork read(Path source, ImportProgress progress) throws GridImportException;
}
