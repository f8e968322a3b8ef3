package org.gridscheme.scheme.route;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gridscheme.scheme.street.StreetAccess;

/** Cheapest paths that have nothing to keep away from, under one kind of cost. Built once; thread-safe. */
final class UnhinderedPaths {

    private final LaidStreets laid;
    private final LayingHierarchy hierarchy;
    private final ConcurrentLinkedQueue<HierarchySweep> sweeps = new ConcurrentLinkedQueue<>();

    UnhinderedPaths(LaidStreets laid) {
        this.laid = laid;
        hierarchy = LayingHierarchyBuilder.build(laid.streets(), laid.costs());
    }

    /** Finds the costs from a customer to everywhere; to be given back when no more is asked of it. */
    SweepSearch borrow(List<StreetAccess> starts) {
        HierarchySweep idle = sweeps.poll();
        return new SweepSearch(laid, idle != null ? idle : new HierarchySweep(hierarchy), starts);
    }

    void giveBack(SweepSearch search) {
        sweeps.add(search.sweep());
    }
}
