package org.gridscheme.scheme.route;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gridscheme.scheme.street.StreetAccess;
import org.gridscheme.scheme.street.StreetNetwork;

/** Cheapest paths that have nothing to keep away from, under one kind of cost. Built once; thread-safe. */
final class UnhinderedPaths {

    private final StreetNetwork streets;
    private final LayingCosts costs;
    private final LayingHierarchy hierarchy;
    private final ConcurrentLinkedQueue<HierarchySweep> sweeps = new ConcurrentLinkedQueue<>();

    UnhinderedPaths(StreetNetwork streets, LayingCosts costs) {
        this.streets = streets;
        this.costs = costs;
        hierarchy = LayingHierarchyBuilder.build(streets, costs);
    }

    /** In the order of the targets; empty where no street leads. */
    List<Optional<CorridorPath>> find(List<StreetAccess> starts, List<StreetAccess> targets) {
        HierarchySweep borrowed = sweeps.poll();
        HierarchySweep sweep = borrowed != null ? borrowed : new HierarchySweep(hierarchy);
        try {
            SweepSearch search = new SweepSearch(streets, costs, sweep, starts);
            return targets.stream().map(search::find).toList();
        } finally {
            sweeps.add(sweep);
        }
    }
}
