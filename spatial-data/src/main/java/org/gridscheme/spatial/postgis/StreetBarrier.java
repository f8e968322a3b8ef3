package org.gridscheme.spatial.postgis;

import org.gridscheme.scheme.model.CrossingKind;
import org.locationtech.jts.geom.LineString;

/**
 * A railway, river or motorway as drawn on the map; what it means for an edge is in that edge's crossings.
 *
 * @param width_m width over everything, more than 0
 * @param geometry axis in projected metres
 */
public record StreetBarrier(CrossingKind kind, String name, double width_m, LineString geometry) {}
