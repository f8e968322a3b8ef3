package org.gridscheme.api.scheme.map;

import org.locationtech.jts.geom.Geometry;

/**
 * Something to draw below the routes.
 *
 * @param kind road class, or kind of barrier, line section or node; empty for the others
 * @param name empty where it has none
 * @param geometry longitudes and latitudes (WGS84)
 */
public record MapFeature(Layer layer, String kind, String name, Geometry geometry) {

    /** In the order they are drawn. */
    public enum Layer {
        WATER,
        STREET,
        BARRIER,
        SECTION,
        NODE,
        SUBSTATION
    }
}
