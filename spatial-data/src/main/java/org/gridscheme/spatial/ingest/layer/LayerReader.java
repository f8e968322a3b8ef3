package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one layer of one file format. */
public interface LayerReader {

    /**
     * @throws LayerException when the file's structure cannot be trusted, or it has no such layer
     * @throws IOException when the file cannot be read at all
     */
    Layer read(Path file, LayerRequest request) throws IOException;
}
