package org.gridscheme.spatial.postgis;

import org.locationtech.jts.geom.Geometry;

/**
 * Something on a printed map.
 *
 * @param layer WATER, STREET, BARRIER, SECTION, NODE or SUBSTATION
 * @param kind road class, or kind of barrier, section or node; empty for the other layers
 * @param name empty where it has none
 * @param geometry longitudes and latitudes (WGS84)
 */
public record MapFeature(String layer, String kind, String name, Geometry geometry) {}
