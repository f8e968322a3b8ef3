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
 * @param specZh what exactly is priced, in Chinese
 * @param specEn the same in English
 * @param surface what is dug up, in lower case; empty where the price does not depend on it
 * @param surfaceFactor on the unit price, 1 where it does not depend on the surface
 * @param weakEvidence true where the price, or a length of the rulebook it is told by, rests on unverified practice
 */
public record EngineeringQuantity(
        String code,
        String nameZh,
        String nameEn,
        String specZh,
        String specEn,
        String surface,
        double surfaceFactor,
        String unit,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal amount,
        Owner owner,
        int sourceIndex,
        Derivation derivation,
        boolean weakEvidence) {}
