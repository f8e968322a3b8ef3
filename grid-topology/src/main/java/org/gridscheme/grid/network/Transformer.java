package org.gridscheme.grid.network;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A two-winding transformer, parallel units taken together (CIM PowerTransformer). The from end is the high-voltage side.
 * A three-winding transformer is three of these round a star bus.
 *
 * <p>The ideal transformer stands at the from end, the pi model behind it at the voltage of the to end:
 * {@code U_from = ratio · e^(j·shift) · U_behind}, with {@code ratio = ratedFrom / ratedTo · tapFactor}.
 *
 * @param rated_kVA rated power of all units together; empty where unknown, then no loading can be given
 * @param ratedFrom_kV rated voltage of the high-voltage side
 * @param ratedTo_kV rated voltage of the low-voltage side
 * @param pi referred to the to end, in ohm and siemens
 * @param tapFactor voltage ratio at the present tap over the rated one, 1 in the neutral position
 * @param shift_deg angle by which the from end leads the to end
 * @param shortCircuitVoltage_pct uk on rated power at the neutral tap
 * @param shortCircuitResistance_pct real part of uk
 * @param zeroSequence as seen from the to end when that winding is an earthed star; empty: passes no zero-sequence current
 */
public record Transformer(
        String id,
        String name,
        Terminal from,
        Terminal to,
        OptionalDouble rated_kVA,
        double ratedFrom_kV,
        double ratedTo_kV,
        PiModel pi,
        double tapFactor,
        double shift_deg,
        OptionalDouble shortCircuitVoltage_pct,
        OptionalDouble shortCircuitResistance_pct,
        Optional<ZeroSequence> zeroSequence) {}
