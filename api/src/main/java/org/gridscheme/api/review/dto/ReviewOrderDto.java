package org.gridscheme.api.review.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of a review as a client writes it. Names of people do not belong here.
 *
 * @param revision of the review it was decided on
 * @param comment required for RETURN
 * @param reason required for APPROVE where anything speaks against the scheme
 */
@Schema(name = "ReviewOrder", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewOrderDto(
        String action,
        int revision,
        @Schema(maxLength = 1000) @Nullable String comment,
        @Schema(maxLength = 1000) @Nullable String reason) {}
