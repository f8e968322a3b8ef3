package org.gridscheme.grid.reliability;

/**
 * The yearly expectation for a number of customers. Indices are 0 where there are no customers or interruptions to divide by.
 *
 * @param customers customers counted
 * @param customerInterruptions lasting interruptions of all of them together
 * @param customerHours hours without supply of all of them together
 * @param momentaryInterruptions momentary interruptions of all of them together
 * @param energyNotSupplied_kWh ENS
 */
public record ReliabilityIndices(
        double customers,
        double customerInterruptions,
        double customerHours,
        double momentaryInterruptions,
        double energyNotSupplied_kWh) {

    private static final double HOURS_PER_YEAR = 8760;

    static final ReliabilityIndices NONE = new ReliabilityIndices(0, 0, 0, 0, 0);

    /** Lasting interruptions of a customer a year. */
    public double saifi() {
        return perCustomer(customerInterruptions);
    }

    /** Hours without supply of a customer a year. */
    public double saidi_h() {
        return perCustomer(customerHours);
    }

    /** Hours an interruption lasts. */
    public double caidi_h() {
        return customerInterruptions == 0 ? 0 : customerHours / customerInterruptions;
    }

    /** Share of the year a customer has supply. */
    public double asai() {
        return 1 - saidi_h() / HOURS_PER_YEAR;
    }

    /** Momentary interruptions of a customer a year. */
    public double maifi() {
        return perCustomer(momentaryInterruptions);
    }

    ReliabilityIndices plus(ReliabilityIndices other) {
        return new ReliabilityIndices(
                customers + other.customers,
                customerInterruptions + other.customerInterruptions,
                customerHours + other.customerHours,
                momentaryInterruptions + other.momentaryInterruptions,
                energyNotSupplied_kWh + other.energyNotSupplied_kWh);
    }

    private double perCustomer(double sum) {
        return customers == 0 ? 0 : sum / customers;
    }
}
