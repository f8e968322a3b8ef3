package org.gridscheme.api.scheme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.Problem;
import org.gridscheme.api.scheme.dto.SchemeRequestDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Ranked supply schemes for one customer. */
@RestController
@Tag(name = "schemes")
final class SchemeController {

    private final SchemeService service;
    private final PlanningGate gate;

    SchemeController(SchemeService service, PlanningGate gate) {
        this.service = service;
        this.gate = gate;
    }

    /** The body is read by hand, so that every fault of it can be told at once. */
    @Operation(
            operationId = "planSchemes",
            summary = "Plans ranked supply schemes for one customer; an infeasible outcome is an answer",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = SchemeRequestDto.class))))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SchemeSetDto.class)))
    @ApiResponse(
            responseCode = "4XX",
            description = "The request is at fault; all faults are listed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @PostMapping(
            path = "/api/v1/schemes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] plan(
            HttpServletRequest request,
            Language language,
            @Parameter(description = "The same key never makes a second answer")
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String idempotencyKey)
            throws IOException {
        byte[] body = RequestBodies.read(request);
        List<FieldProblem> ofKey = IdempotencyKeys.check(idempotencyKey);
        if (!ofKey.isEmpty()) {
            throw service.refusal(body, ofKey);
        }
        Optional<String> key = IdempotencyKeys.find(idempotencyKey);
        return gate.pass(() -> service.plan(body, language, key)).json();
    }

    @Operation(operationId = "getSchemes", summary = "An archived answer, in the caller's language")
    @GetMapping(path = "/api/v1/schemes/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    SchemeSetDto get(@PathVariable String id, Language language) {
        return service.get(id, language);
    }
}
