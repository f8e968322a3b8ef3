package org.gridscheme.grid.quantity;

/**
 * Length, kept in metres.
 *
 * @param m zero or more, finite
 */
public record Length(double m) implements Comparable<Length> {

    public static final Length ZERO = new Length(0);

    public Length {
        Quantities.requireNonNegative(m, "m");
    }

    public static Length ofMetres(double m) {
        return new Length(m);
    }

    public static Length ofKilometres(double km) {
        return new Length(km * 1000);
    }

    public double km() {
        return m / 1000;
    }

    @Override
    public int compareTo(Length other) {
        return Double.compare(m, other.m);
    }
}
