package org.gridscheme.api.scheme.dto;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One line of the bill of quantities.
 *
 * @param name in the language of the answer
 * @param qty decimal, in {@code unit}
 * @param amount qty times unit_price, to the cent
 * @param source_index source it belongs to, -1 for the customer's own installation
 * @param weak_evidence the price rests on unverified practice
 */
@Schema(name = "Quantity")
public record QuantityDto(
        String code,
        String name,
        String name_zh,
        String name_en,
        String spec,
        String unit,
        String qty,
        String unit_price,
        String amount,
        String owner,
        int source_index,
        String formula,
        boolean weak_evidence) {
    /** The same line under another name. */
    public QuantityDto withName(String newName) {
        return new QuantityDto(
                code,
                newName,
                name_zh,
                name_en,
                spec,
                unit,
                qty,
                unit_price,
                amount,
                owner,
                source_index,
                formula,
                weak_evidence);
    }
}
