package org.gridscheme.api.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.PlanningListener;

/** Figures about planning: how many answers of each outcome, how long they took, whether a grid is loaded. */
public final class PlanningMetrics implements PlanningListener {

    private static final double NANOS_PER_MS = 1e6;

    private final MeterRegistry registry;

    public PlanningMetrics(MeterRegistry registry, SnapshotHolder holder) {
        this.registry = registry;
        Gauge.builder("gridscheme.grid.loaded", holder, grid -> grid.find().isPresent() ? 1 : 0)
                .description("1 while a grid version is loaded")
                .register(registry);
    }

    @Override
    public void planned(String outcome, double total_ms) {
        Timer.builder("gridscheme.plan")
                .description("Time to answer a planning request")
                .tag("outcome", outcome)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry)
                .record((long) (total_ms * NANOS_PER_MS), TimeUnit.NANOSECONDS);
    }
}
