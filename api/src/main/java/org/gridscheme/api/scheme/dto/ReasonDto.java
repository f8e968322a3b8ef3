package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate was refused.
 *
 * @param code stable reason code
 * @param element id of the element concerned, or whatever else the reason is about
 * @param element_name what people call it; null where it has no name, and in answers archived before there were any
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
        @Nullable String element_name,
        String hint,
        @Nullable RemedyDto remedy) {
    /** The same reason in other words. */
    public ReasonDto withHint(String newHint) {
        return new ReasonDto(code, actual, limit, unit, element, element_name, newHint, remedy);
    }
}
