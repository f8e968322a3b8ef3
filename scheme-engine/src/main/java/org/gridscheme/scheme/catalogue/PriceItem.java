package org.gridscheme.scheme.catalogue;

import java.math.BigDecimal;
import org.gridscheme.scheme.rulebook.Evidence;

/**
 * One unit price with its range, in the currency of its price book.
 *
 * @param code stable name, lower-case words joined by dots; material codes end in the catalogue code as it stands there
 * @param specZh what exactly is priced, in Chinese
 * @param specEn the same in English
 * @param unit unit the price is for: m, m2, set, pcs, bay, circuit
 * @param low lower end of the range
 * @param mid price to plan with
 * @param high upper end of the range
 * @param rangeGiven false where only a mid price is known and the range is the book's general accuracy
 */
public record PriceItem(
        String code,
        String nameZh,
        String nameEn,
        String specZh,
        String specEn,
        String unit,
        BigDecimal low,
        BigDecimal mid,
        BigDecimal high,
        boolean rangeGiven,
        Evidence evidence,
        String source) {

    /** True when the price rests on unverified practice or an unseen standard. */
    public boolean weakEvidence() {
        return evidence.isWeak();
    }
}
