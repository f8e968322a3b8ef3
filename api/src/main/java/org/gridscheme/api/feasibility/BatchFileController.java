package org.gridscheme.api.feasibility;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.feasibility.result.BatchResults;
import org.gridscheme.api.feasibility.result.RouteLayer;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobStore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Results of batches as files. */
@RestController
@Tag(name = "batches")
final class BatchFileController {

    private static final String GEOPACKAGE = "application/geopackage+sqlite3";

    private final BatchLookup batches;
    private final BatchResults results;
    private final RouteLayer.Format routes;

    BatchFileController(JobStore store, BatchResults results, RouteLayer.Format routes) {
        this.batches = new BatchLookup(store);
        this.results = results;
        this.routes = routes;
    }

    @Operation(
            operationId = "getBatchResults",
            summary = "The table as it was sent with the answers beside it; rows without one yet are pending")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/batches/{id}/results.{format}")
    void results(
            @PathVariable String id,
            @PathVariable String format,
            Language language,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        Job job = batches.get(id);
        TableFormat wanted = begin(job, "results", format, response);
        results.write(job, wanted, Texts.in(language), response.getOutputStream());
    }

    @Operation(operationId = "getBatchErrors", summary = "Rows that are invalid or failed, to be mended and sent again")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/batches/{id}/errors.{format}")
    void errors(
            @PathVariable String id,
            @PathVariable String format,
            Language language,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        Job job = batches.get(id);
        TableFormat wanted = begin(job, "errors", format, response);
        results.writeFaults(job, wanted, Texts.in(language), response.getOutputStream());
    }

    @Operation(operationId = "getBatchRoutes", summary = "The cable routes of all rows as a GeoPackage in WGS84")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = GEOPACKAGE, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/batches/{id}/routes.gpkg")
    void routes(@PathVariable String id, @Parameter(hidden = true) HttpServletResponse response) throws IOException {
        Job job = batches.get(id);
        Path folder = Files.createTempDirectory("gridscheme-batch-");
        Path file = folder.resolve("routes.gpkg");
        try {
            results.writeRoutes(job, routes.create(file));
            attach(job, "routes", "gpkg", GEOPACKAGE, response);
            try (OutputStream out = response.getOutputStream()) {
                Files.copy(file, out);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static TableFormat begin(Job job, String what, String extension, HttpServletResponse response) {
        TableFormat format = TableFormat.ofFileName("x." + extension)
                .filter(found -> found.extension().equals(extension))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        attach(job, what, extension, format.mediaType(), response);
        return format;
    }

    private static void attach(Job job, String what, String extension, String mediaType, HttpServletResponse response) {
        String name = "gridscheme-batch-%s-%s-%s.%s"
                .formatted(
                        job.terms().id(),
                        job.terms().mode().name().toLowerCase(java.util.Locale.ROOT),
                        what,
                        extension);
        response.setContentType(mediaType);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
