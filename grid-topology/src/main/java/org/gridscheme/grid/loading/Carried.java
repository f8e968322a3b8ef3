package org.gridscheme.grid.loading;

/**
 * What a section or a feeder carries, its parts kept apart.
 *
 * @param measured_A measured or summed from loads
 * @param committed_A of replied but not yet connected customers
 * @param added_A of what a what-if adds
 * @param installed_kVA installed capacity behind it, committed and added included
 */
public record Carried(double measured_A, double committed_A, double added_A, double installed_kVA) {

    static final Carried NOTHING = new Carried(0, 0, 0, 0);

    /** Measured and committed. */
    public double before_A() {
        return measured_A + committed_A;
    }

    /** All three. */
    public double total_A() {
        return measured_A + committed_A + added_A;
    }

    Carried plus(Carried other) {
        return new Carried(
                measured_A + other.measured_A,
                committed_A + other.committed_A,
                added_A + other.added_A,
                installed_kVA + other.installed_kVA);
    }

    Carried minus(Carried other) {
        return new Carried(
                measured_A - other.measured_A,
                committed_A - other.committed_A,
                added_A - other.added_A,
                installed_kVA - other.installed_kVA);
    }

    Carried withoutMeasured() {
        return new Carried(0, committed_A, added_A, installed_kVA);
    }
}
