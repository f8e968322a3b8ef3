package org.gridscheme.api.ops;

import org.gridscheme.api.grid.SnapshotHolder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready once a grid version is loaded. */
public final class GridHealthIndicator implements HealthIndicator {

    private final SnapshotHolder holder;

    public GridHealthIndicator(SnapshotHolder holder) {
        this.holder = holder;
    }

    @Override
    public Health health() {
        return holder.find().isPresent()
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
