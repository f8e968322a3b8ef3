package org.gridscheme.api.config;

import java.util.Set;
import org.gridscheme.api.grid.TileSource;
import org.gridscheme.spatial.postgis.PostgisTiles;

/** Has PostGIS make the tiles. */
final class StoredTiles implements TileSource {

    private final PostgisTiles tiles;

    StoredTiles(PostgisTiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public Set<String> layers() {
        return PostgisTiles.layers();
    }

    @Override
    public byte[] tile(String layer, String version, int z, int x, int y) {
        return tiles.tile(layer, version, z, x, y);
    }
}
