package org.gridscheme.scheme.street;

import org.gridscheme.grid.geometry.Position;

/**
 * Where a place off the street meets the street network.
 *
 * @param edge street edge; at a junction any of those that end there
 * @param offset_m distance along the edge from its start
 * @param onStreet the point on the street
 * @param leg_m straight distance from the place to that point
 * @param junction the junction where the point is one, which then lies on every street that ends there;
 *     {@link #NO_JUNCTION} elsewhere
 */
public record StreetAccess(int edge, double offset_m, Position onStreet, double leg_m, int junction) {

    public static final int NO_JUNCTION = -1;

    public boolean atJunction() {
        return junction != NO_JUNCTION;
    }
}
