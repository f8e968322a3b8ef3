package org.gridscheme.scheme.route;

import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.street.StreetAccess;

/** A device to route to: its place and where it meets the street. */
public record RouteTarget(Position position, StreetAccess access) {}
