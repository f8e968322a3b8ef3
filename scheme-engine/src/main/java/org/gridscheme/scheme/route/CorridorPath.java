package org.gridscheme.scheme.route;

import java.util.List;
import org.gridscheme.scheme.street.StreetAccess;

/**
 * A path through the street network from a place to a target, both off the street.
 *
 * @param start where the path enters the network
 * @param end where it leaves it
 * @param pieces stretches of street edges in walking order
 * @param cost laying cost of the path, penalties included
 */
public record CorridorPath(StreetAccess start, StreetAccess end, List<Piece> pieces, double cost) {

    /**
     * A stretch of one edge.
     *
     * @param from_m where it begins along the edge
     * @param to_m where it ends; less than {@code from_m} where the edge is walked backwards
     */
    public record Piece(int edge, double from_m, double to_m) {

        double length_m() {
            return Math.abs(to_m - from_m);
        }
    }

    public CorridorPath {
        pieces = List.copyOf(pieces);
    }

    /** Metres along streets and both off-street legs. */
    public double length_m() {
        double sum = start.leg_m() + end.leg_m();
        for (Piece piece : pieces) {
            sum += piece.length_m();
        }
        return sum;
    }
}
