package org.gridscheme.scheme.plain;

import java.math.BigDecimal;
import java.util.List;

/** What the plain planner says of one scheme. */
public record PlainScheme(
        List<String> points,
        List<Double> lengths_m,
        List<String> cables,
        double sharedCorridor_m,
        BigDecimal cost,
        double saidi_hPerYear,
        double highestRate_pct,
        double drop_pct,
        double days,
        double difficulty,
        double score) {

    /** Points in the order of their duties; of two that do the same the lower name first. */
    public String key() {
        return String.join("+", points);
    }
}
