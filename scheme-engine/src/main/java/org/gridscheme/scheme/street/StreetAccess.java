package org.gridscheme.scheme.street;

import org.gridscheme.grid.geometry.Position;

/**
 * Where a place off the street meets the street network.
 *
 * @param edge street edge
 * @param offset_m distance along the edge from its start
 * @param onStreet the point on the street
 * @param leg_m straight distance from the place to that point
 */
public record StreetAccess(int edge, double offset_m, Position onStreet, double leg_m) {}
