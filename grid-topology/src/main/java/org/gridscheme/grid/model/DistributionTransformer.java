package org.gridscheme.grid.model;

import java.util.OptionalDouble;

/**
 * A public 10/0.4 kV transformer 公用配变 in a distribution station.
 *
 * @param peakLoad_kVA measured maximum; empty where unknown, then taken from the loads of its node
 * @param lvSpareWays free ways of its low-voltage board
 */
public record DistributionTransformer(
        String id, String name, String nodeId, double rated_kVA, OptionalDouble peakLoad_kVA, int lvSpareWays)
        implements GridElement {}
