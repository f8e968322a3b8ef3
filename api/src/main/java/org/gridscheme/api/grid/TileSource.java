package org.gridscheme.api.grid;

import java.util.Set;

/** Vector tiles of a grid version and its streets. Implementations are thread-safe. */
public interface TileSource {

    Set<String> layers();

    /** A Mapbox vector tile in the scheme of Web Mercator, y from the north; no bytes where there is nothing. */
    byte[] tile(String layer, String version, int z, int x, int y);
}
