package org.gridscheme.grid.quantity;

/**
 * Lagging power factor cos phi.
 *
 * @param value more than 0, at most 1
 */
public record PowerFactor(double value) {

    public PowerFactor {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("a power factor lies in (0, 1]: " + value);
        }
    }

    public static PowerFactor of(double value) {
        return new PowerFactor(value);
    }

    public double sine() {
        return Math.sqrt(1 - value * value);
    }

    public double tangent() {
        return sine() / value;
    }
}
