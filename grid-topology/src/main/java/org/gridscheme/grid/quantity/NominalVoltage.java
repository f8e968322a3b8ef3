package org.gridscheme.grid.quantity;

/**
 * Nominal line-to-line voltage, kept in kV.
 *
 * @param kV more than zero, finite
 */
public record NominalVoltage(double kV) implements Comparable<NominalVoltage> {

    public NominalVoltage {
        Quantities.requireNonNegative(kV, "kV");
        if (kV == 0) {
            throw new IllegalArgumentException("a nominal voltage is more than 0 kV");
        }
    }

    public static NominalVoltage ofKilovolts(double kV) {
        return new NominalVoltage(kV);
    }

    @Override
    public int compareTo(NominalVoltage other) {
        return Double.compare(kV, other.kV);
    }
}
