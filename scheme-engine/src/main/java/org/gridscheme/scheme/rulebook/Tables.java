package org.gridscheme.scheme.rulebook;

import java.util.Map;
import java.util.NavigableMap;

/** Step tables keyed by the number from which a row holds. */
final class Tables {
    private Tables() {}

    /** The row of the largest key not above {@code number}, or the first row below that. */
    static RuleValue floor(NavigableMap<Double, RuleValue> table, double number) {
        Map.Entry<Double, RuleValue> row = table.floorEntry(number);
        return row != null ? row.getValue() : table.firstEntry().getValue();
    }

    /** The row of the smallest key not below {@code number}, or the last row above that. */
    static RuleValue ceiling(NavigableMap<Double, RuleValue> table, double number) {
        Map.Entry<Double, RuleValue> row = table.ceilingEntry(number);
        return row != null ? row.getValue() : table.lastEntry().getValue();
    }
}
