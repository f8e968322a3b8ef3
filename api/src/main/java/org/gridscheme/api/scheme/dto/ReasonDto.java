package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate was refused.
 *
 * @param code stable reason code
 * @param hint the reason, and what would make the candidate pass, in the language of the answer
 * @param remedy smallest change that would make it pass, null where none is known
 */
@Schema(name = "Reason")
public record ReasonDto(
        String code,
        @Nullable Double actual,
        @Nullable Double limit,
        String unit,
        String element,
        String hint,
        @Nullable RemedyDto remedy) {
    /** The same reason in other words. */
    public ReasonDto withHint(String newHint) {
        return new ReasonDto(code, actual, limit, unit, element, newHint, remedy);
    }
}
