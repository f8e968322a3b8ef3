package org.gridscheme.scheme.model;

/**
 * A stretch of one street edge used by a route.
 *
 * @param edge id of the street edge
 * @param from_m where the stretch begins along the edge
 * @param to_m where it ends; less than {@code from_m} where the edge is walked backwards
 */
public record StreetPiece(int edge, double from_m, double to_m) {

    public double length_m() {
        return Math.abs(to_m - from_m);
    }
}
