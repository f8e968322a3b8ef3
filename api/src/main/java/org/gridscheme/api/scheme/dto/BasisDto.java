package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value of the rulebook the answer rests on, beside the limits its checks name.
 *
 * @param rule rulebook id
 * @param title its name in the language of the answer; null for a rule that is no longer there
 * @param weak_evidence true where nobody has checked the value against its source yet
 */
@Schema(name = "Basis")
public record BasisDto(String rule, @Nullable String title, double value, String unit, boolean weak_evidence) {

    /** The same value under another name. */
    public BasisDto withTitle(@Nullable String newTitle) {
        return new BasisDto(rule, newTitle, value, unit, weak_evidence);
    }
}
