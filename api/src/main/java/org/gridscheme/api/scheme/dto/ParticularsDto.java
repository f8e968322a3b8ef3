package org.gridscheme.api.scheme.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a document says of the customer and of those who deal with it. Goes into that one file and is not kept. */
@Schema(name = "Particulars", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticularsDto(
        @Schema(maxLength = 40) @Nullable String application_no,
        @Schema(maxLength = 40) @Nullable String customer_no,
        @Schema(maxLength = 200) @Nullable String customer_name,
        @Schema(maxLength = 300) @Nullable String address,
        @Schema(maxLength = 100) @Nullable String contact,
        @Schema(maxLength = 60) @Nullable String phone,
        @Schema(maxLength = 100) @Nullable String usage_category,
        @Schema(format = "date") @Nullable String reception_date,
        @Schema(format = "date") @Nullable String survey_date,
        @Schema(maxLength = 100) @Nullable String surveyor,
        @Schema(maxLength = 100) @Nullable String prepared_by,
        @Schema(maxLength = 100) @Nullable String approved_by,
        @Schema(maxLength = 100) @Nullable String reply_person,
        @Schema(maxLength = 100) @Nullable String reply_method,
        @Schema(format = "date") @Nullable String reply_date) {}
