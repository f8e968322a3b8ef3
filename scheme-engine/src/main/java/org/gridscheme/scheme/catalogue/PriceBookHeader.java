package org.gridscheme.scheme.catalogue;

import java.time.LocalDate;

/**
 * What a price book is.
 *
 * @param id stable name
 * @param version grows with every change of a price
 * @param currency ISO 4217 code of all its prices
 * @param region where the prices hold
 * @param date day the prices stand for
 */
public record PriceBookHeader(String id, String version, String currency, String region, LocalDate date) {

    PriceBookHeader withVersion(String other) {
        return new PriceBookHeader(id, other, currency, region, date);
    }
}
