package org.gridscheme.spatial.street;

import org.gridscheme.scheme.model.CrossingKind;
import org.locationtech.jts.geom.LineString;

/**
 * A railway, river or motorway that cables cross only with works of their own.
 *
 * @param kind RAIL, RIVER or MOTORWAY
 * @param name name or reference number, empty where it has none
 * @param width_m width over everything, from the map or else the default for its class; more than 0
 * @param geometry axis in projected metres
 */
public record Barrier(CrossingKind kind, String name, double width_m, LineString geometry) {}
