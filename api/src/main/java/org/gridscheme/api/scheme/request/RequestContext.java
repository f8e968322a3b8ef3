package org.gridscheme.api.scheme.request;

import java.util.function.Function;
import org.gridscheme.api.grid.Bounds;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;

/**
 * What a request is read against: the loaded grid and the limits of this installation.
 *
 * @param area where places may lie
 * @param toMetric converts a place into the projected metres of the grid
 * @param profiles which it may name
 * @param maxCapacity_kVA largest capacity that may be asked for
 * @param wishTargets what wishes may name
 */
public record RequestContext(
        PlaceResolver places,
        Bounds area,
        Function<LonLat, Position> toMetric,
        RequestProfiles profiles,
        double maxCapacity_kVA,
        WishTargets wishTargets) {}
