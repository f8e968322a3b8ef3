package org.gridscheme.api.grid;

import org.gridscheme.grid.geometry.LonLat;

/**
 * A street with a name, in one piece of town.
 *
 * @param place a point on it, near its middle
 * @param bounds rectangle around it
 * @param length_m of all its stretches together
 */
public record StreetPlace(String name, LonLat place, Bounds bounds, double length_m) {}
