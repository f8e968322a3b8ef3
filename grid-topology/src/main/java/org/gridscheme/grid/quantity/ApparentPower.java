package org.gridscheme.grid.quantity;

/**
 * Apparent power, kept in kVA.
 *
 * @param kVA zero or more, finite
 */
public record ApparentPower(double kVA) implements Comparable<ApparentPower> {

    public static final ApparentPower ZERO = new ApparentPower(0);

    public ApparentPower {
        Quantities.requireNonNegative(kVA, "kVA");
    }

    public static ApparentPower ofKilovoltAmperes(double kVA) {
        return new ApparentPower(kVA);
    }

    public static ApparentPower ofMegavoltAmperes(double MVA) {
        return new ApparentPower(MVA * 1000);
    }

    /** Line current of a balanced three-phase load at a line-to-line voltage. */
    public Current currentAt(NominalVoltage voltage) {
        return Current.ofAmperes(kVA / (Math.sqrt(3) * voltage.kV()));
    }

    public ActivePower activeAt(PowerFactor powerFactor) {
        return ActivePower.ofKilowatts(kVA * powerFactor.value());
    }

    @Override
    public int compareTo(ApparentPower other) {
        return Double.compare(kVA, other.kVA);
    }
}
