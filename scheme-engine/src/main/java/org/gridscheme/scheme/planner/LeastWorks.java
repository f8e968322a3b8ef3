package org.gridscheme.scheme.planner;

import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.takeoff.GridEndPrice;

/**
 * What the works for a point cost at least, whatever way the line goes: its equipment, and as far as the crow flies the cheapest stocked
 * cable in holes that are there already, or the cheapest conductor on poles.
 */
final class LeastWorks {

    private final ExpectedLine line;
    private final GridEndPrice gridEnd;
    private final double cableMetre;
    private final double overheadMetre;
    private final int circuits;

    /** @param circuits of the line */
    LeastWorks(PlanningBase base, ExpectedLine line, double voltage_kV, int circuits) {
        this.line = line;
        this.circuits = circuits;
        gridEnd = new GridEndPrice(base.prices());
        cableMetre = gridEnd.leastCableMetre(base.catalogue()
                .listStockedCables(
                        voltage_kV, base.rules().conductors().defaultMetal().value()));
        overheadMetre = gridEnd.leastOverheadMetre(base.catalogue().listStockedOverhead(voltage_kV));
    }

    /** @param candidate of the voltage */
    double of(Candidate candidate) {
        double metre = line.mayBeOverhead(candidate, circuits) ? Math.min(cableMetre, overheadMetre) : cableMetre;
        return gridEnd.of(candidate.site()) + candidate.straight_m() * metre;
    }

    /** No point farther away, straight, has works that cost less. */
    double reach_m(double cost) {
        return (cost - gridEnd.least()) / Math.min(cableMetre, overheadMetre);
    }
}
