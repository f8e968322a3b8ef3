package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a number of the request may be. Compared exactly, before anything becomes a {@code double}.
 *
 * @param least smallest value
 * @param leastIncluded false where the value must be more than {@code least}
 * @param most largest value, included
 * @param decimals most decimal places
 */
record NumberRange(BigDecimal least, boolean leastIncluded, BigDecimal most, int decimals) {

    /** Decimal places a coordinate or a weight may have: whatever the length limit of numbers allows. */
    static final int ANY_DECIMALS = Integer.MAX_VALUE;

    static NumberRange from(double least, double most, int decimals) {
        return new NumberRange(BigDecimal.valueOf(least), true, BigDecimal.valueOf(most), decimals);
    }

    static NumberRange moreThan(double least, double most, int decimals) {
        return new NumberRange(BigDecimal.valueOf(least), false, BigDecimal.valueOf(most), decimals);
    }

    static NumberRange wholeFrom(int least, int most) {
        return new NumberRange(BigDecimal.valueOf(least), true, BigDecimal.valueOf(most), 0);
    }

    /** The number, or a fault and nothing. Non-finite numbers were noted when the text was scanned. */
    Optional<BigDecimal> read(JsonNode value, String pointer, Faults faults) {
        if (!value.isNumber()) {
            RequestObject.noteWrongKind(value, "number", pointer, faults);
            return Optional.empty();
        }
        if (faults.has(pointer)) {
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue();
        if (!Double.isFinite(number.doubleValue())) {
            faults.add(pointer, "not-finite");
            return Optional.empty();
        }
        return isFit(number, pointer, faults) ? Optional.of(number) : Optional.empty();
    }

    private boolean isFit(BigDecimal number, String pointer, Faults faults) {
        int low = number.compareTo(least);
        if (low < 0 || (low == 0 && !leastIncluded) || number.compareTo(most) > 0) {
            faults.add(pointer, "out-of-range", (leastIncluded ? "≥ " : "> ") + plain(least), "≤ " + plain(most));
            return false;
        }
        if (number.stripTrailingZeros().scale() > decimals) {
            String code = decimals == 0 ? "not-whole" : "too-many-decimals";
            faults.add(pointer, code, String.valueOf(decimals));
            return false;
        }
        return true;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
