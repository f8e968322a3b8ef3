package org.gridscheme.scheme.model;

/**
 * Load rate of one element before and after the connection.
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
        double limit_pct) {}
