package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One check with its numbers.
 *
 * @param rule rulebook id of the limit
 * @param title the rule's name in the language of the answer; null for a rule that is no longer there
 * @param element id of the element checked, or a role such as {@code source-0}
 * @param element_name what people call it; null for a role, for one without a name, and in answers archived before there were any
 * @param weak_evidence the limit rests on unverified practice
 */
@Schema(name = "Check")
public record CheckDto(
        String rule,
        @Nullable String title,
        String verdict,
        @Nullable Double actual,
        @Nullable Double limit,
        String unit,
        String element,
        @Nullable String element_name,
        boolean weak_evidence) {
    /** The same check under another name. */
    public CheckDto withTitle(@Nullable String newTitle) {
        return new CheckDto(rule, newTitle, verdict, actual, limit, unit, element, element_name, weak_evidence);
    }
}
