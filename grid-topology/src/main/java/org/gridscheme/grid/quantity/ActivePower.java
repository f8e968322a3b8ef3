package org.gridscheme.grid.quantity;

/**
 * Active power, kept in kW.
 *
 * @param kW zero or more, finite
 */
public record ActivePower(double kW) {

    public static final ActivePower ZERO = new ActivePower(0);

    public ActivePower {
        Quantities.requireNonNegative(kW, "kW");
    }

    public static ActivePower ofKilowatts(double kW) {
        return new ActivePower(kW);
    }
}
