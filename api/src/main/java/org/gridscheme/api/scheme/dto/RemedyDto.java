package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Smallest change of one kind that would make a refused candidate pass. What is null does not apply.
 *
 * @param removes code of the reason it removes, null where it removes all of them
 * @param element what is changed
 * @param detail what it is changed to, or the second element of a switching
 * @param target what takes over, or the new permitted current
 * @param element_name what people call the element, as the following two; null where it has no name
 * @param cost direct cost in the currency of the price book
 * @param text the change in the language of the answer
 */
@Schema(name = "Remedy")
public record RemedyDto(
        String code,
        double value,
        String unit,
        @Nullable String removes,
        @Nullable String element,
        @Nullable String detail,
        @Nullable String target,
        @Nullable String element_name,
        @Nullable String detail_name,
        @Nullable String target_name,
        @Nullable String cost,
        @Nullable String text) {

    /** The same change in other words. */
    public RemedyDto withText(@Nullable String newText) {
        return new RemedyDto(
                code,
                value,
                unit,
                removes,
                element,
                detail,
                target,
                element_name,
                detail_name,
                target_name,
                cost,
                newText);
    }
}
