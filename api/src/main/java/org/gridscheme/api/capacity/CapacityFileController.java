package org.gridscheme.api.capacity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import org.gridscheme.api.capacity.SurveyDesk.Order;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.export.LayerFile;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open capacity as files: a table, and layers for geographic information systems. */
@RestController
@Tag(name = "capacity")
final class CapacityFileController {

    static final String CSV = "text/csv";

    static final String GEOPACKAGE = "application/geopackage+sqlite3";

    private final SnapshotHolder holder;
    private final SurveyDesk desk;
    private final LayerFile files;
    private final Clock clock;

    CapacityFileController(SnapshotHolder holder, SurveyDesk desk, LayerFile files, Clock clock) {
        this.holder = holder;
        this.desk = desk;
        this.files = files;
        this.clock = clock;
    }

    /**
     * All points, or all hexagons, as a table in UTF-8 with byte order mark.
     *
     * @param of {@code points} or {@code hexagons}
     */
    @Operation(operationId = "getOpenCapacityTable", summary = "Open capacity as a table")
    @GetMapping(path = "/api/v1/capacity.csv", produces = CSV)
    ResponseEntity<String> table(
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {CapacityArea.POINTS, CapacityArea.HEXAGONS},
                                            defaultValue = CapacityArea.POINTS))
                    @RequestParam(defaultValue = CapacityArea.POINTS)
                    String of,
            @Parameter(description = "min lon,min lat,max lon,max lat in WGS84")
                    @RequestParam(required = false)
                    @Nullable String bbox,
            @Parameter(description = "Only what carries so much, with one source or with two")
                    @RequestParam(defaultValue = "0")
                    double kva,
            Language language) {
        CapacityArea area = CapacityArea.of(bbox, kva);
        CapacityArea.requireKind(of);
        Order order = desk.of(holder.get());
        CapacityTable table =
                new CapacityTable(survey(order), CapacityMapper.of(order, language), Texts.in(language), area);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"open-capacity-" + of + ".csv\"")
                .cacheControl(CacheControl.noCache())
                .eTag(CapacityController.tag(order, language))
                .body(of.equals(CapacityArea.POINTS) ? table.points() : table.hexagons());
    }

    /**
     * Layers {@code points} and {@code hexagons}, limits in the caller's words.
     *
     * @param bbox {@code min lon,min lat,max lon,max lat} in WGS84
     * @param kva only what carries so much, with one source or with two
     */
    @Operation(operationId = "getOpenCapacityFile", summary = "Open capacity as a GeoPackage")
    @GetMapping(path = "/api/v1/capacity.gpkg", produces = GEOPACKAGE)
    ResponseEntity<byte[]> file(
            @Parameter(description = "min lon,min lat,max lon,max lat in WGS84")
                    @RequestParam(required = false)
                    @Nullable String bbox,
            @Parameter(description = "Only what carries so much, with one source or with two")
                    @RequestParam(defaultValue = "0")
                    double kva,
            Language language)
            throws IOException {
        CapacityArea area = CapacityArea.of(bbox, kva);
        Order order = desk.of(holder.get());
        CapacityLayers layers = new CapacityLayers(survey(order), CapacityMapper.of(order, language), area);
        byte[] file = files.write(
                layers.layers(), layers.origin(order.grid().reservations().revision()), clock.instant());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(GEOPACKAGE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"open-capacity.gpkg\"")
                .cacheControl(CacheControl.noCache())
                .body(file);
    }

    private static CapacitySurvey survey(Order order) {
        return order.find()
                .map(done -> done.survey())
                .orElseThrow(() -> new ProblemException(ProblemType.SURVEY_NOT_READY));
    }
}
