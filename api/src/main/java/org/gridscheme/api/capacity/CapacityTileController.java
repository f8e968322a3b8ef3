package org.gridscheme.api.capacity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gridscheme.api.capacity.SurveyDesk.Finished;
import org.gridscheme.api.capacity.SurveyDesk.Order;
import org.gridscheme.api.capacity.tile.TileSquare;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.grid.TileAddress;
import org.gridscheme.scheme.model.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Open capacity of the grid version that answers now, as vector tiles. */
@RestController
@Tag(name = "tiles")
final class CapacityTileController {

    /** Part of the entity tag: changes when the content of tiles changes though the survey does not. */
    private static final int TILE_FORM = 1;

    private static final String RETRY_S = "2";

    private final SnapshotHolder holder;
    private final SurveyDesk desk;

    /** Tiles of the survey asked for last. */
    private volatile @Nullable Drawn drawn;

    CapacityTileController(SnapshotHolder holder, SurveyDesk desk) {
        this.holder = holder;
        this.desk = desk;
    }

    private record Drawn(String tag, CapacityTiles tiles) {}

    /**
     * Layer {@code hexagon} in every tile, layers {@code hexagon_middle} likewise and {@code point} from zoom 11 on. Until the survey is done a tile is empty, while it
     * is brought up to date it is of the survey before, both with {@code Retry-After} and not to be kept. The entity tag is
     * made of what the figures follow from, so that it is the same for the same figures in every service.
     */
    @Operation(
            operationId = "getCapacityTile",
            summary = "Open capacity as a Mapbox vector tile; layers: hexagon, hexagon_middle, point")
    @GetMapping(path = "/tiles/capacity/{z}/{x}/{y}.mvt", produces = TileAddress.MVT)
    ResponseEntity<byte[]> tile(
            @PathVariable int z, @PathVariable int x, @PathVariable int y, ServletWebRequest request) {
        TileAddress.require(z, x, y);
        TileSquare square = new TileSquare(z, x, y);
        Order order = desk.of(holder.get());
        boolean finished = order.find().isPresent();
        Optional<Finished> survey = order.findLatest();
        if (!finished || survey.isEmpty()) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(TileAddress.MVT))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_S)
                    .cacheControl(CacheControl.noStore())
                    .body(survey.map(earlier -> tiles(earlier, order).tile(square))
                            .orElseGet(() -> new byte[0]));
        }
        String tag = tag(survey.get());
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TileAddress.MVT))
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(tiles(survey.get(), order).tile(square));
    }

    /** Two callers may draw the same survey at once; either result serves. */
    private CapacityTiles tiles(Finished survey, Order order) {
        Drawn known = drawn;
        String tag = tag(survey);
        if (known == null || !known.tag.equals(tag)) {
            known = new Drawn(
                    tag,
                    CapacityTiles.of(survey.surveyed().survey(), order.grid().transform()));
            drawn = known;
        }
        return known.tiles;
    }

    /** Weak, so that the answer may be compressed. */
    private static String tag(Finished finished) {
        Provenance versions = finished.surveyed().survey().provenance();
        return "W/\"capacity-" + TILE_FORM + "-" + versions.gridVersion() + "-"
                + URLEncoder.encode(versions.rulebookVersion(), StandardCharsets.UTF_8) + "-"
                + finished.reservationRevision() + "\"";
    }
}
