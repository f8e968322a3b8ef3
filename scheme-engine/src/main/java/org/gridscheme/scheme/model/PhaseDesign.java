package org.gridscheme.scheme.model;

import java.util.List;

/**
 * What of a scheme is in use in one phase of the demand. Lines and equipment of the grid are built for the last phase at once.
 *
 * @param fromMonth months after energising
 * @param demand_kVA calculated demand
 * @param transformers of the customer's plant that are needed by then
 * @param loads of what the load rates of the scheme are told of
 */
public record PhaseDesign(
        int fromMonth,
        double capacity_kVA,
        double demand_kVA,
        List<CustomerPlant.Units> transformers,
        List<Load> loads) {

    /** Load rate of one element in this phase; the rest of the grid as it is today. */
    public record Load(String element, LoadedElement kind, double after_pct, double limit_pct) {}

    public PhaseDesign {
        transformers = List.copyOf(transformers);
        loads = List.copyOf(loads);
    }
}
