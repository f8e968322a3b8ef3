package org.gridscheme.api.scheme.export;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes layers into one file for geographic information systems. Implementations are thread-safe. */
public interface LayerFile {

    /**
     * @param origin what the file says of where it comes from
     * @param time the file tells; with the same time the same layers give the same bytes
     */
    byte[] write(List<MapLayer> layers, Map<String, String> origin, Instant time) throws IOException;
}
