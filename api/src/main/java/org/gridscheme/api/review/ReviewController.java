package org.gridscheme.api.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gridscheme.api.error.Problem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.review.dto.ReviewDto;
import org.gridscheme.api.review.dto.ReviewOrderDto;
import org.gridscheme.api.scheme.IdempotencyKeys;
import org.gridscheme.api.scheme.RequestBodies;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.request.ReviewOrder;
import org.gridscheme.api.scheme.request.ReviewOrderReader;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.review.Review;
import org.gridscheme.scheme.review.SchemeOfRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Review of schemes and their version of record. */
@RestController
@Tag(name = "reviews")
final class ReviewController {

    private static final String REVIEW = "/api/v1/schemes/{id}/{schemeId}/review";

    private final ReviewService reviews;
    private final SchemeService schemes;
    private final ReviewOrderReader reader = new ReviewOrderReader();

    ReviewController(ReviewService reviews, SchemeService schemes) {
        this.reviews = reviews;
        this.schemes = schemes;
    }

    @Operation(
            operationId = "getReview",
            summary = "Where a scheme stands between designer and reviewer, with its history")
    @GetMapping(path = REVIEW, produces = MediaType.APPLICATION_JSON_VALUE)
    ReviewDto get(@PathVariable String id, @PathVariable String schemeId, Language language) {
        return map(reviews.get(id, schemeId), language);
    }

    @Operation(
            operationId = "reviewScheme",
            summary = "Submits a scheme for review, returns it, or approves and freezes it as the version of record",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ReviewOrderDto.class))))
    @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "Somebody acted since that revision, or it cannot be done in this state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @PostMapping(
            path = REVIEW,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ReviewDto step(
            @PathVariable String id,
            @PathVariable String schemeId,
            @Parameter(description = "The same key never makes a second step")
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String idempotencyKey,
            HttpServletRequest request,
            Language language)
            throws IOException {
        Optional<String> key = IdempotencyKeys.read(idempotencyKey);
        ReviewOrder order = reader.read(RequestBodies.read(request));
        return map(reviews.step(id, schemeId, order, key), language);
    }

    @Operation(
            operationId = "getRecord",
            summary = "The version of record of an answer, byte for byte as it was frozen; ETag is its SHA-256")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @GetMapping(path = "/api/v1/schemes/{id}/record", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> record(@PathVariable String id) {
        SchemeOfRecord record = reviews.findRecord(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok()
                .eTag("\"" + record.sha256() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(record.content().getBytes(StandardCharsets.UTF_8));
    }

    private ReviewDto map(Review review, Language language) {
        SchemeDto scheme = schemes.get(review.schemeSetId(), language).schemes().stream()
                .filter(one -> one.id().equals(review.schemeId()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ReviewMapper.map(review, scheme, reviews.findRecord(review.schemeSetId()), Texts.in(language));
    }
}
