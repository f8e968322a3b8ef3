package org.gridscheme.scheme.model.capacity;

import java.util.Optional;
import org.gridscheme.grid.geometry.Position;

/**
 * What still fits around a place: the best of the connection points in reach of the middle of a hexagon.
 *
 * @param id edge length and axial coordinates, the same for the same place in every grid version
 * @param centre in projected metres
 * @param single best single source
 * @param singlePoint id of the point that gives it; empty where nothing fits
 * @param dual best pair of independent points
 * @param points connection points in reach
 * @param near what people call the connection point nearest to the middle; empty where none in reach has a name that
 *     is more than an id
 */
public record HexagonCapacity(
        String id,
        Position centre,
        OpenCapacity single,
        Optional<String> singlePoint,
        DualCapacity dual,
        int points,
        Optional<String> near) {}
