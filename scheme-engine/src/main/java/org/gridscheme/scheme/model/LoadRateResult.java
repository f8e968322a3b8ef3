package org.gridscheme.scheme.model;

/**
 * Load rate of one element before and after the connection. What it carries has three parts: what is measured, what was
 * replied to others but is not connected yet, and the new customer.
 *
 * @param element id of the element
 * @param name its name
 * @param measured_pct part of {@code before_pct} that is measured or summed from loads
 * @param before_pct measured and committed
 * @param after_pct with the new customer
 */
public record LoadRateResult(
        String element,
        String name,
        LoadedElement kind,
        double measured_pct,
        double before_pct,
        double after_pct,
        double limit_pct) {

    /** The part of {@code before_pct} that was replied to others, neither lapsed nor connected yet 在途. */
    public double committed_pct() {
        return before_pct - measured_pct;
    }

    /** What the new customer adds. */
    public double new_pct() {
        return after_pct - before_pct;
    }
}
