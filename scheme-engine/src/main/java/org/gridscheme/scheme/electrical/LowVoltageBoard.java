package org.gridscheme.scheme.electrical;

import java.util.Comparator;
import java.util.Optional;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;

/** The public transformer a low-voltage customer is connected to: the one with the most room and a free way. */
final class LowVoltageBoard {

    private LowVoltageBoard() {}

    /** Ties by id; empty only where no board of the node has a free way. */
    static Optional<DistributionTransformer> findTransformer(GridContext context, Candidate candidate) {
        return context.grid().distributionTransformersAt(candidate.node()).stream()
                .filter(t -> t.lvSpareWays() > 0)
                .max(Comparator.<DistributionTransformer>comparingDouble(t -> room_kVA(context, t))
                        .thenComparing(DistributionTransformer::id));
    }

    private static double room_kVA(GridContext context, DistributionTransformer unit) {
        return unit.rated_kVA()
                - context.loading().distributionTransformerMeasured_kVA(unit)
                - context.loading().distributionTransformerCommitted_kVA(unit);
    }
}
