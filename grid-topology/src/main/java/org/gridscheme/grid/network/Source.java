package org.gridscheme.grid.network;

import java.util.OptionalDouble;

/**
 * The stiff grid above, which holds its bus at a given voltage (CIM ExternalNetworkInjection, slack).
 *
 * @param voltage_pu voltage held, on the bus's nominal voltage
 * @param angle_deg angle held
 * @param maxShortCircuit_MVA initial symmetrical short-circuit power for maximum currents
 * @param maxRToX R/X of the same, empty: 0.1
 * @param minShortCircuit_MVA the same for minimum currents
 * @param minRToX R/X of the same, empty: 0.1
 */
public record Source(
        String id,
        String name,
        String busId,
        double voltage_pu,
        double angle_deg,
        OptionalDouble maxShortCircuit_MVA,
        OptionalDouble maxRToX,
        OptionalDouble minShortCircuit_MVA,
        OptionalDouble minRToX) {}
