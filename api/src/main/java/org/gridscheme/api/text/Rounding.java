package org.gridscheme.api.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How many digits of each kind of figure are told; never more than are known. */
public final class Rounding {

    private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    /** Up to here a product with a power of ten is off by less than {@link #NEARLY_HALF}. */
    private static final double LARGEST_PLAIN = 1e12;

    private static final double NEARLY_HALF = 1e-3;

    private Rounding() {}

    /** Decimetres. */
    public static double metres(double value) {
        return to(1, value);
    }

    /** Degrees to seven decimals, about a centimetre. */
    public static double degrees(double value) {
        return to(7, value);
    }

    public static double percent(double value) {
        return to(3, value);
    }

    public static double kiloamperes(double value) {
        return to(3, value);
    }

    public static double amperes(double value) {
        return to(1, value);
    }

    public static double kilovoltAmperes(double value) {
        return to(3, value);
    }

    public static double kilowatts(double value) {
        return to(3, value);
    }

    /** Voltages over nominal: fine enough for their differences in percent. */
    public static double perUnit(double value) {
        return to(6, value);
    }

    public static double days(double value) {
        return to(1, value);
    }

    public static double perYear(double value) {
        return to(4, value);
    }

    public static double milliseconds(double value) {
        return to(3, value);
    }

    /** Indicators of any kind: enough for cents and for fractions of a percent. */
    public static double figure(double value) {
        return to(4, value);
    }

    /** Parts of a score: so fine that rounded contributions still add up to the rounded total. */
    public static double score(double value) {
        return to(9, value);
    }

    /** A figure that may be missing; NaN and infinity stand for a missing one. */
    public static Optional<Double> findFigure(double value) {
        return Double.isFinite(value) ? Optional.of(figure(value)) : Optional.empty();
    }

    public static String money(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** A quantity without needless zeros: {@code 894}, {@code 0.75}. */
    public static String quantity(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /**
     * @throws IllegalArgumentException when the value is not finite, which no figure of an answer may be
     */
    private static double to(int decimals, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no finite figure: " + value);
        }
        double scaled = value * POWERS_OF_TEN[decimals];
        double whole = Math.rint(scaled);
        boolean plain = Math.abs(scaled) < LARGEST_PLAIN && Math.abs(Math.abs(scaled - whole) - 0.5) > NEARLY_HALF;
        return plain ? whole / POWERS_OF_TEN[decimals] + 0.0 : inDecimals(decimals, value);
    }

    /** Large figures and those about half way between two roundings, where the product above may be on the wrong side. */
    private static double inDecimals(int decimals, double value) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
