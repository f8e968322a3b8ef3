package org.gridscheme.grid.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A public 10/0.4 kV transformer 公用配变 in a distribution station.
 *
 * @param peakLoad_kVA measured maximum; empty where unknown, then taken from the loads of its node
 * @param lvSpareWays free ways of its low-voltage board
 * @param lowVoltageNodeId its low-voltage board; empty where the grid behind it is not modelled
 * @param shortCircuitVoltage_pct uk; empty where unknown
 * @param loadLoss_kW Pk, copper losses at rated current; empty where unknown
 */
public record DistributionTransformer(
        String id,
        String name,
        String nodeId,
        double rated_kVA,
        OptionalDouble peakLoad_kVA,
        int lvSpareWays,
        Optional<String> lowVoltageNodeId,
        OptionalDouble shortCircuitVoltage_pct,
        OptionalDouble loadLoss_kW)
        implements GridElement {

    /** A transformer whose low-voltage grid is not modelled. */
    public DistributionTransformer(
            String id, String name, String nodeId, double rated_kVA, OptionalDouble peakLoad_kVA, int lvSpareWays) {
        this(
                id,
                name,
                nodeId,
                rated_kVA,
                peakLoad_kVA,
                lvSpareWays,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
