package org.gridscheme.scheme.planner;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.route.RouteFinder;
import org.gridscheme.scheme.street.StreetAccess;

/** Where devices meet the street; found once per node on first use and kept. Thread-safe. */
final class DeviceAccess {

    private final AtomicReferenceArray<Optional<StreetAccess>> byNode;
    private final RouteFinder routes;

    DeviceAccess(int nodes, RouteFinder routes) {
        byNode = new AtomicReferenceArray<>(nodes);
        this.routes = routes;
    }

    /** Empty where no usable street is near enough. */
    Optional<StreetAccess> find(Candidate candidate) {
        if (candidate.onSection()) {
            return routes.findAccess(candidate.point().position());
        }
        Optional<StreetAccess> known = byNode.get(candidate.node());
        if (known == null) {
            known = routes.findAccess(candidate.point().position());
            byNode.set(candidate.node(), known);
        }
        return known;
    }
}
