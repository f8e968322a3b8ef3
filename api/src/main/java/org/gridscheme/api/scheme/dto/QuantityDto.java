package org.gridscheme.api.scheme.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the bill of quantities.
 *
 * @param name in the language of the answer
 * @param spec what exactly is priced, and the surface it is priced for, in the language of the answer
 * @param surface code of what is dug up; absent where the price does not depend on it
 * @param surface_factor on the unit price; absent where the price does not depend on the surface
 * @param qty decimal, in {@code unit}
 * @param amount qty times unit_price, to the cent
 * @param source_index source it belongs to, -1 for the customer's own installation
 * @param formula how the quantity was derived, in the language of the answer
 * @param formula_code the same as a code; absent in answers archived before there were any
 * @param formula_figures the figures put into it, in the order of its words
 * @param weak_evidence the price, or a length of the rulebook it is told by, rests on unverified practice
 */
@Schema(name = "Quantity")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuantityDto(
        String code,
        String name,
        String name_zh,
        String name_en,
        String spec,
        @Nullable String spec_zh,
        @Nullable String spec_en,
        @Nullable String surface,
        @Nullable Double surface_factor,
        String unit,
        String qty,
        String unit_price,
        String amount,
        String owner,
        int source_index,
        String formula,
        @Nullable String formula_code,
        @Nullable List<Double> formula_figures,
        boolean weak_evidence) {

    public QuantityDto {
        formula_figures = formula_figures == null ? null : List.copyOf(formula_figures);
    }

    /** The same line in other words. */
    public QuantityDto with(String newName, String newSpec, String newFormula) {
        return new QuantityDto(
                code,
                newName,
                name_zh,
                name_en,
                newSpec,
                spec_zh,
                spec_en,
                surface,
                surface_factor,
                unit,
                qty,
                unit_price,
                amount,
                owner,
                source_index,
                newFormula,
                formula_code,
                formula_figures,
                weak_evidence);
    }
}
