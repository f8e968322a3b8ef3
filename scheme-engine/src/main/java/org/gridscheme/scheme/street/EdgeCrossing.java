package org.gridscheme.scheme.street;

import org.gridscheme.scheme.model.CrossingKind;

/**
 * An obstacle that a street edge crosses.
 *
 * @param kind RAIL, RIVER or MOTORWAY (crossings of ordinary roads belong to junctions)
 * @param name name of the obstacle, empty where it has none
 * @param offset_m where the obstacle's axis is met, metres from the start of the edge, 0 to the edge's length
 * @param width_m width of the obstacle along the edge, without any margin; more than 0
 */
public record EdgeCrossing(CrossingKind kind, String name, double offset_m, double width_m) {}
