package org.gridscheme.grid.model;

import java.util.Optional;
import org.gridscheme.grid.geometry.Position;

/**
 * A node of the medium-voltage or low-voltage grid: a place where sections meet or equipment stands.
 *
 * @param nominalVoltage_kV voltage of its busbar, for example 10; up to 1 is low voltage
 * @param areaClass supply area class of the place
 * @param totalWays bays of a unit or station, 0 where it has none
 * @param spareWays those of them free for a new customer, 0 to totalWays
 * @param bay present exactly for nodes of kind BAY
 */
public record GridNode(
        String id,
        String name,
        NodeKind kind,
        Position position,
        double nominalVoltage_kV,
        AreaClass areaClass,
        int totalWays,
        int spareWays,
        Optional<FeederBay> bay)
        implements GridElement {}
