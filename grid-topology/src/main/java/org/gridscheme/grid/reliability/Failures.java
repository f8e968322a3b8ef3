package org.gridscheme.grid.reliability;

/**
 * How often one element fails.
 *
 * @param lasting_perYear failures a year that need repair
 * @param repair_h hours until the element is back
 * @param momentary_perYear failures a year that clear themselves once the breaker has tripped
 */
public record Failures(double lasting_perYear, double repair_h, double momentary_perYear) {

    public static final Failures NONE = new Failures(0, 0, 0);

    /** @throws IllegalArgumentException when a value is negative or not finite */
    public Failures {
        if (!(lasting_perYear >= 0 && repair_h >= 0 && momentary_perYear >= 0)
                || !Double.isFinite(lasting_perYear + repair_h + momentary_perYear)) {
            throw new IllegalArgumentException(
                    "failures: " + lasting_perYear + "/yr, " + repair_h + " h, " + momentary_perYear + "/yr");
        }
    }

    /** The failures of an element so many times as large, such as so many kilometres of line. */
    public Failures times(double size) {
        return new Failures(lasting_perYear * size, repair_h, momentary_perYear * size);
    }
}
