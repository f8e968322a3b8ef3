package org.gridscheme.spatial.street;

import org.locationtech.jts.geom.Polygon;

/**
 * A lake, pond or the surface of a wide river.
 *
 * @param name name, empty where it has none
 * @param geometry valid polygon in projected metres
 */
public record WaterArea(String name, Polygon geometry) {}
