package org.gridscheme.scheme.route;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.gridscheme.scheme.street.StreetAccess;

/** Cheapest paths that have nothing to keep away from, under one kind of cost. Built once; thread-safe. */
final class UnhinderedPaths {

    private final LaidStreets laid;
    private final Supplier<JunctionSweep> maker;
    private final ConcurrentLinkedQueue<JunctionSweep> sweeps = new ConcurrentLinkedQueue<>();

    private UnhinderedPaths(LaidStreets laid, Supplier<JunctionSweep> maker) {
        this.laid = laid;
        this.maker = maker;
    }

    /** For many requests: prepares a hierarchy of the streets, which takes long and makes each request short. */
    static UnhinderedPaths prepared(LaidStreets laid) {
        LayingHierarchy hierarchy = LayingHierarchyBuilder.build(laid.streets(), laid.costs());
        return new UnhinderedPaths(laid, () -> new HierarchySweep(hierarchy));
    }

    /** For one request: prepares nothing. */
    static UnhinderedPaths unprepared(LaidStreets laid) {
        return new UnhinderedPaths(laid, () -> new WideningSweep(laid));
    }

    /** Finds the costs from a customer to everywhere; to be given back when no more is asked of it. */
    SweepSearch borrow(List<StreetAccess> starts) {
        JunctionSweep idle = sweeps.poll();
        return new SweepSearch(laid, idle != null ? idle : maker.get(), starts);
    }

    void giveBack(SweepSearch search) {
        sweeps.add(search.sweep());
    }
}
