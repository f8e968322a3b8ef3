package org.gridscheme.scheme.planner;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.gridscheme.grid.topology.Independence;
import org.gridscheme.grid.topology.SupplyPoint;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.jspecify.annotations.Nullable;

/**
 * How independent two candidates are. On different electrical buses that depends on the buses alone and is found once for
 * each two of them; memory is quadratic in the number of busbar sections. Thread-safe.
 */
final class PairIndependence {

    private final GridContext context;
    private final int buses;
    private final AtomicReferenceArray<@Nullable Independence> byBuses;

    PairIndependence(GridContext context) {
        this.context = context;
        buses = context.grid().busbarSectionCount();
        byBuses = new AtomicReferenceArray<>(buses * buses);
    }

    /** Level alone; two candidates on one electrical bus are never independent. */
    int level(Candidate a, Candidate b) {
        return bus(a) == bus(b) ? 0 : between(a, b).level();
    }

    Independence between(Candidate a, Candidate b) {
        if (bus(a) == bus(b)) {
            return find(a, b);
        }
        int pair = bus(a) * buses + bus(b);
        Independence known = byBuses.get(pair);
        if (known == null) {
            known = find(a, b);
            byBuses.set(pair, known);
        }
        return known;
    }

    private Independence find(Candidate a, Candidate b) {
        return context.independence().betweenSources(SupplyPoint.at(a.node()), SupplyPoint.at(b.node()));
    }

    private int bus(Candidate candidate) {
        return context.grid().electricalBus(candidate.busbarSection());
    }
}
