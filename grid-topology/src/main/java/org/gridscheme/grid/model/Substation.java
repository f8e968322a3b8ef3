package org.gridscheme.grid.model;

import java.util.Optional;
import org.gridscheme.grid.geometry.Position;

/**
 * A substation 变电站 that feeds the medium-voltage grid (CIM Substation).
 *
 * @param highVoltage_kV nominal voltage of its supply side, for example 110
 * @param upstreamSource name of the 110/220 kV source or line that feeds it; two substations with the same one are not
 *     strongly independent. Empty where unknown
 */
public record Substation(
        String id, String name, Position position, double highVoltage_kV, Optional<String> upstreamSource)
        implements GridElement {}
