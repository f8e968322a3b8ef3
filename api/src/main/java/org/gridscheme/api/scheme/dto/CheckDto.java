package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One check with its numbers.
 *
 * @param rule rulebook id of the limit
 * @param element id of the element checked, or a role such as {@code source-0}
 * @param weak_evidence the limit rests on unverified practice
 */
@Schema(name = "Check")
public record CheckDto(
        String rule,
        String verdict,
        @Nullable Double actual,
        @Nullable Double limit,
        String unit,
        String element,
        boolean weak_evidence) {}
