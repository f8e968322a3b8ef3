package org.gridscheme.scheme.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridscheme.scheme.rulebook.Evidence;

/**
 * Single prices that replace those of a price book, as a utility keeps them.
 *
 * @param id stable name
 * @param version version of the overlay itself
 * @param values replacements in file order
 */
public record PriceBookOverlay(String id, String version, List<Replacement> values) {

    /**
     * A replaced price; name, specification and unit stay as they were.
     *
     * @param range low and high; empty keeps the base's range in proportion to the price
     */
    public record Replacement(String code, BigDecimal mid, Optional<Range> range, Evidence evidence, String source) {

        PriceItem over(PriceItem base) {
            return new PriceItem(
                    base.code(),
                    base.nameZh(),
                    base.nameEn(),
                    base.specZh(),
                    base.specEn(),
                    base.unit(),
                    range.map(Range::low).orElseGet(() -> inProportion(base.low(), base.mid())),
                    mid,
                    range.map(Range::high).orElseGet(() -> inProportion(base.high(), base.mid())),
                    range.isPresent(),
                    evidence,
                    source);
        }

        private BigDecimal inProportion(BigDecimal end, BigDecimal middle) {
            return middle.signum() == 0 ? mid : end.multiply(mid).divide(middle, mid.scale(), RoundingMode.HALF_UP);
        }
    }

    /** Lower and upper end of a price. */
    public record Range(BigDecimal low, BigDecimal high) {}

    public PriceBookOverlay {
        values = List.copyOf(values);
    }

    PriceBook applyTo(PriceBookHeader header, SortedMap<String, PriceItem> base) {
        SortedMap<String, PriceItem> merged = new TreeMap<>(base);
        List<String> problems = new ArrayList<>();
        Set<String> replaced = new TreeSet<>();
        for (Replacement value : values) {
            PriceItem before = base.get(value.code());
            if (before == null) {
                problems.add(value.code() + ": not in price book " + header.id());
            } else if (!replaced.add(value.code())) {
                problems.add(value.code() + ": replaced twice");
            } else {
                merged.put(value.code(), value.over(before));
            }
        }
        try {
            PriceBook result = PriceBook.of(
                    header.withVersion(header.version() + "+" + id + "." + version), List.copyOf(merged.values()));
            if (problems.isEmpty()) {
                return result;
            }
        } catch (InvalidCatalogueException e) {
            problems.addAll(e.problems());
        }
        throw new InvalidCatalogueException(id, problems);
    }
}
