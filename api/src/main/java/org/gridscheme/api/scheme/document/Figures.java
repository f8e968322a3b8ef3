package org.gridscheme.api.scheme.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.gridscheme.api.text.Rounding;
import org.jspecify.annotations.Nullable;

/** Numbers as documents write them: no more digits than people read, no needless zeros. */
public final class Figures {

    private Figures() {}

    static String number(double value, int decimals) {
        return Rounding.quantity(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Empty where there is none. */
    static String orBlank(@Nullable Double value, int decimals) {
        return value == null ? "" : number(value, decimals);
    }

    /** With thousands apart: {@code 1,827,861.50}. */
    static String money(String decimal) {
        return String.format(Locale.ROOT, "%,.2f", new BigDecimal(decimal));
    }

    static String place(List<Double> lonLat) {
        return String.format(Locale.ROOT, "%.6f, %.6f", lonLat.get(0), lonLat.get(1));
    }

    /** Name of a source: {@code A} for the first. */
    public static String letter(int source) {
        return Character.toString((char) ('A' + source));
    }
}
