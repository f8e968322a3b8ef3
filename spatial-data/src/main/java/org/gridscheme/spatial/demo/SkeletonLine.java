package org.gridscheme.spatial.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * One large line of the plan.
 *
 * @param kind what it is inside the built-up area
 * @param ruralKind what it is outside
 */
record SkeletonLine(WayKind kind, WayKind ruralKind, TownName name, List<Coordinate> course) {}
