package org.gridscheme.grid.model;

import java.util.OptionalDouble;

/**
 * A main transformer 主变 feeding one busbar section (CIM PowerTransformer).
 *
 * @param rated_kVA rated apparent power
 * @param peakLoad_kVA measured annual maximum; empty where unknown, then summed from its feeders
 * @param shortCircuitVoltage_pct uk; empty where unknown
 */
public record PowerTransformer(
        String id,
        String name,
        String substationId,
        String busbarSectionId,
        double rated_kVA,
        OptionalDouble peakLoad_kVA,
        OptionalDouble shortCircuitVoltage_pct)
        implements GridElement {}
