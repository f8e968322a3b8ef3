package org.gridscheme.api.bundle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gridscheme.api.error.Problem;
import org.gridscheme.api.scheme.PlanningGate;
import org.gridscheme.api.text.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Proof bundles of archived answers. */
@RestController
@Tag(name = "schemes")
final class BundleController {

    private static final String ZIP = "application/zip";

    private final ProofBundles bundles;

    /** One at a time: making a bundle takes the memory of a second grid. */
    private final PlanningGate gate = new PlanningGate(1, Duration.ofSeconds(30));

    BundleController(ProofBundles bundles) {
        this.bundles = bundles;
    }

    @Operation(
            operationId = "getBundle",
            summary = "An archived answer with everything it rests on, to be computed again by gridscheme verify")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "409",
            description = "Software, rules or prices have changed: the answer cannot be computed again here",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @GetMapping(path = "/api/v1/schemes/{id}/bundle", produces = ZIP)
    void get(@PathVariable String id, Language language, HttpServletResponse response) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.create()) {
            Path file = scratch.path().resolve("bundle.zip");
            gate.pass(() -> {
                bundles.write(id, language, file);
                return file;
            });
            response.setContentType(ZIP);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("gridscheme-" + id + ".zip")
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        }
    }
}
