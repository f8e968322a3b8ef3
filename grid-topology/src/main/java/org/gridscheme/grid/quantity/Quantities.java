package org.gridscheme.grid.quantity;

/** The one check all quantities share. */
final class Quantities {

    private Quantities() {}

    static void requireNonNegative(double value, String unit) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a finite value of zero or more: " + value + " " + unit);
        }
    }
}
