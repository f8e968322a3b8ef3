package org.gridscheme.api.feasibility;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridscheme.api.error.Problem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.feasibility.dto.BatchCheckDto;
import org.gridscheme.api.feasibility.dto.BatchDto;
import org.gridscheme.api.feasibility.row.Synonyms;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.IdempotencyKeys;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobState;
import org.gridscheme.scheme.job.JobStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feasibility of many customers: orders and their control. */
@RestController
@Tag(name = "batches")
final class BatchController {

    private final BatchIntake intake;
    private final BatchCheck check;
    private final BatchLookup batches;
    private final BatchMapper mapper;
    private final JobStore store;
    private final UploadGate uploads = new UploadGate();

    BatchController(
            BatchIntake intake,
            JobStore store,
            SnapshotHolder grid,
            RequestContexts contexts,
            Synonyms synonyms,
            PlanningVersions versions) {
        this.intake = intake;
        this.store = store;
        this.check = new BatchCheck(grid, contexts, synonyms);
        this.batches = new BatchLookup(store);
        this.mapper = new BatchMapper(synonyms, versions);
    }

    /** The body is read by hand: it may be larger than memory. */
    @Operation(
            operationId = "orderBatch",
            summary = "Plans every row of a table: CSV, XLSX, GeoJSON or NDJSON; validateOnly=true only checks it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "application/geo+json", schema = @Schema(type = "object")),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "202",
            description = "Stored whole; Location says where to follow it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BatchDto.class)))
    @ApiResponse(
            responseCode = "200",
            description = "validateOnly: every problem of every row, and counts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BatchCheckDto.class)))
    @ApiResponse(
            responseCode = "4XX",
            description = "Nothing was stored; all faults are listed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @PostMapping("/api/v1/batches")
    @Nullable ResponseEntity<BatchDto> order(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"INDEPENDENT", "SEQUENTIAL"},
                                            defaultValue = "INDEPENDENT"))
                    @RequestParam(defaultValue = "INDEPENDENT")
                    String mode,
            @Parameter(
                            description = "Who comes first where each row takes its capacity before the next",
                            schema =
                                    @Schema(
                                            allowableValues = {"ROW", "PRIORITY", "DATE", "LARGEST", "SMALLEST"},
                                            defaultValue = "ROW"))
                    @RequestParam(defaultValue = "ROW")
                    String order,
            @Parameter(description = "Reference system of rows that name none; GeoJSON is WGS84 unless said otherwise")
                    @RequestParam(defaultValue = "")
                    String crs,
            @Parameter(description = "Name of the file, for people") @RequestParam(defaultValue = "") String name,
            @Parameter(description = "Only checks the table; nothing is stored") @RequestParam(defaultValue = "false")
                    boolean validateOnly,
            @Parameter(description = "The same key never makes a second batch")
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String idempotencyKey,
            Language language)
            throws IOException {
        BatchOptions options = OrderParameters.read(request.getContentType(), mode, order, crs, name, idempotencyKey);
        return uploads.pass(() -> {
            try (StagedFile file = StagedFile.receive(request.getInputStream())) {
                if (validateOnly) {
                    answerCheck(file, options, Texts.in(language), response);
                    return null;
                }
                Job job = intake.accept(file, options);
                return ResponseEntity.accepted()
                        .location(URI.create("/api/v1/batches/" + job.terms().id()))
                        .body(mapper.map(job));
            }
        });
    }

    /** By way of a file: whether the table can be read is known only at its end. */
    private void answerCheck(StagedFile file, BatchOptions options, Texts texts, HttpServletResponse response)
            throws IOException {
        Path report = Files.createTempFile("gridscheme-batch-", ".json");
        try {
            try (OutputStream out = Files.newOutputStream(report)) {
                check.write(file, options, texts, out);
            }
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            Files.copy(report, response.getOutputStream());
        } finally {
            Files.deleteIfExists(report);
        }
    }

    @Operation(operationId = "getBatch", summary = "How far a batch is")
    @GetMapping(path = "/api/v1/batches/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    BatchDto get(@PathVariable String id) {
        return mapper.map(batches.get(id));
    }

    @Operation(operationId = "pauseBatch", summary = "Lets a batch rest; rows under way are finished")
    @PostMapping(path = "/api/v1/batches/{id}/pause", produces = MediaType.APPLICATION_JSON_VALUE)
    BatchDto pause(@PathVariable String id) {
        return change(id, JobState.PAUSED);
    }

    @Operation(operationId = "resumeBatch", summary = "Goes on with a paused batch")
    @PostMapping(path = "/api/v1/batches/{id}/resume", produces = MediaType.APPLICATION_JSON_VALUE)
    BatchDto resume(@PathVariable String id) {
        return change(id, JobState.RUNNING);
    }

    private BatchDto change(String id, JobState state) {
        Job job = store.changeState(id, state).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (job.state() != state) {
            throw new ProblemException(ProblemType.BATCH_ENDED);
        }
        return mapper.map(job);
    }

    @Operation(operationId = "cancelBatch", summary = "Ends a batch; results so far stay. One that is done stays done")
    @DeleteMapping(path = "/api/v1/batches/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    BatchDto cancel(@PathVariable String id) {
        return mapper.map(store.changeState(id, JobState.CANCELLED)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
    }
}
