package org.gridscheme.grid.network;

import java.util.OptionalDouble;

/**
 * A generating unit with fixed power (CIM GeneratingUnit, PowerElectronicsUnit). Feeding in is positive.
 *
 * @param rated_kVA rated power, needed for its short-circuit contribution
 * @param shortCircuitRatio initial short-circuit current over rated current; empty or 0: contributes nothing
 */
public record Generator(
        String id,
        String name,
        String busId,
        double p_kW,
        double q_kvar,
        OptionalDouble rated_kVA,
        OptionalDouble shortCircuitRatio) {}
