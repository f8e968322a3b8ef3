package org.gridscheme.scheme.model;

import java.math.BigDecimal;

/**
 * One line of the bill of quantities.
 *
 * @param code price-book code
 * @param quantity in {@code unit}
 * @param unitPrice price of one unit, surface factor included, at most two decimals
 * @param amount quantity times unit price, to the cent
 * @param sourceIndex index of the source it belongs to, -1 for the customer's own installation
 * @param formula how the quantity was derived, as a rulebook-style key with its values, for example
 *     {@code L*(1+0.025)+12.0}
 * @param weakEvidence true where the price rests on unverified practice
 */
public record EngineeringQuantity(
        String code,
        String nameZh,
        String nameEn,
        String spec,
        String unit,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal amount,
        Owner owner,
        int sourceIndex,
        String formula,
        boolean weakEvidence) {}
