package org.gridscheme.api.capacity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.scheme.api.CapacitySurveyor.SurveyedGrid;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.Attachment;
import org.gridscheme.scheme.model.capacity.PointCapacity;

/**
 * Brings a survey up to date for a few reservations that nobody has made, and forgets what comes of it. In a fresh process that
 * code has never run, and the first reservation would wait for it to be loaded and compiled, several times as long as a later one.
 */
final class RefreshRehearsal {

    /** After so many it is about as fast as it gets. */
    private static final int ROUNDS = 8;

    private static final double DEMAND_FACTOR = 0.7;

    private final SchemePlanner planner;
    private final List<Holding> held;
    private final SurveyedGrid surveyed;

    /** @param held by others, in the survey too */
    RefreshRehearsal(SchemePlanner planner, List<Holding> held, SurveyedGrid surveyed) {
        this.planner = planner;
        this.held = held;
        this.surveyed = surveyed;
    }

    /** Round by round on feeders all over the grid, as long as nobody waits. */
    void run(BooleanSupplier somebodyWaits) {
        List<PointCapacity> points = surveyed.survey().points().stream()
                .filter(point -> point.point().feederId().isPresent())
                .filter(point -> point.single().capacity_kVA() > 0)
                .toList();
        int rounds = Math.min(ROUNDS, points.size());
        for (int round = 0; round < rounds && !somebodyWaits.getAsBoolean(); round++) {
            Holding one = holding(points.get((int) ((long) round * points.size() / rounds)));
            planner.holding(Stream.concat(held.stream(), Stream.of(one)).toList())
                    .capacitySurveyor()
                    .refresh(surveyed);
        }
    }

    private Holding holding(PointCapacity point) {
        int node = point.point().attachment() instanceof Attachment.OnSection cut
                ? cut.upstreamNode()
                : ((Attachment.AtNode) point.point().attachment()).node();
        Commitment commitment = new Commitment(
                "rehearsal",
                "",
                Optional.of(planner.grid().node(node).id()),
                Optional.empty(),
                point.single().capacity_kVA(),
                DEMAND_FACTOR,
                1,
                OptionalDouble.empty(),
                Optional.empty());
        return new Holding(commitment, Holding.Room.NONE, List.of());
    }
}
