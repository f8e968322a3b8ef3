package org.gridscheme.api.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Vector tiles of the streets and the grid, always of the version that answers now. */
@RestController
@Tag(name = "tiles")
final class TileController {

    /** Part of the entity tag: changes when the content of tiles changes though the grid does not. */
    private static final int TILE_FORM = 2;

    private final SnapshotHolder holder;
    private final TileSource tiles;

    TileController(SnapshotHolder holder, TileSource tiles) {
        this.holder = holder;
        this.tiles = tiles;
    }

    /**
     * A tile is kept by browsers and asked for again each time; while the grid version stays, the answer is 304 without
     * any work. The tag is weak, so that the answer may be compressed.
     */
    @Operation(operationId = "getTile", summary = "A Mapbox vector tile; layers: streets, grid, and capacity by itself")
    @GetMapping(path = "/tiles/{layer}/{z}/{x}/{y}.mvt", produces = TileAddress.MVT)
    ResponseEntity<byte[]> tile(
            @PathVariable String layer,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            ServletWebRequest request) {
        requireTile(layer, z, x, y);
        String version = holder.get().facts().version();
        String tag = "W/\"" + TILE_FORM + "-" + version + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TileAddress.MVT))
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(tiles.tile(layer, version, z, x, y));
    }

    private void requireTile(String layer, int z, int x, int y) {
        if (!tiles.layers().contains(layer)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        TileAddress.require(z, x, y);
    }
}
