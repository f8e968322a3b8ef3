package org.gridscheme.spatial.postgis;

import org.locationtech.jts.geom.Geometry;

/**
 * A lake or the surface of a wide river.
 *
 * @param geometry polygon or multipolygon in projected metres
 */
public record StreetWater(String name, Geometry geometry) {}
