package org.gridscheme.scheme.route;

import java.util.List;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.street.StreetAccess;

/**
 * A path through the street network from a place to a target, both off the street.
 *
 * @param start where the path enters the network
 * @param end where it leaves it
 * @param pieces stretches of street edges in walking order
 * @param cost laying cost of the path, penalties included
 */
record CorridorPath(StreetAccess start, StreetAccess end, List<StreetPiece> pieces, double cost) {

    public CorridorPath {
        pieces = List.copyOf(pieces);
    }

    /** Metres along streets and both off-street legs. */
    public double length_m() {
        double sum = start.leg_m() + end.leg_m();
        for (StreetPiece piece : pieces) {
            sum += piece.length_m();
        }
        return sum;
    }
}
