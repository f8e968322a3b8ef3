package org.gridscheme.grid.quantity;

/**
 * Root-mean-square current, kept in ampere.
 *
 * @param A zero or more, finite
 */
public record Current(double A) implements Comparable<Current> {

    public Current {
        Quantities.requireNonNegative(A, "A");
    }

    public static Current ofAmperes(double A) {
        return new Current(A);
    }

    @Override
    public int compareTo(Current other) {
        return Double.compare(A, other.A);
    }
}
