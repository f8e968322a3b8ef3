package org.gridscheme.grid.diagram;

/**
 * One new source of a customer, described without the planner's words.
 *
 * @param elementId id of the node, or of the section for the ways that are {@link ConnectionWay#onSection on one}
 * @param offset_m electrical distance from the end of the section nearer to the source, cut to its length; unused at a node
 * @param name what people call the place
 * @param cableType conductor of the new cable
 * @param circuits parallel new cables
 * @param length_m length of the new course, of one circuit
 * @param standby this source carries nothing while the others do: the customer's incomer is open
 * @param deEnergised the new cable is not under voltage then either: its switch at the grid is open
 */
public record SupplyConnection(
        ConnectionWay way,
        String elementId,
        double offset_m,
        String name,
        String cableType,
        int circuits,
        double length_m,
        boolean standby,
        boolean deEnergised) {}
