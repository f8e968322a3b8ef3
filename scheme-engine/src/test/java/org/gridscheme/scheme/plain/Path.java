package org.gridscheme.scheme.plain;

import java.util.ArrayList;
import java.util.List;

/**
 * A way from the customer's street to a junction along whole streets.
 *
 * @param first junction it reaches first
 * @param streets numbers of the streets after that, in order
 * @param last junction it ends at
 * @param cost laying cost, the leg to the customer included
 */
record Path(Access start, int first, List<Integer> streets, int last, double cost) {

    /**
     * Where a place meets a street.
     *
     * @param junction the junction it meets it at, which is then as near on every other street there; else -1
     */
    record Access(int street, double offset_m, double leg_m, int junction) {}

    /** A stretch of a street, walked from one metre to another. */
    record Piece(int street, double from_m, double to_m) {
        double length_m() {
            return Math.abs(to_m - from_m);
        }
    }

    /** Stretches from the customer to where the device meets its street. */
    List<Piece> pieces(PlainStreets city, Access end) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(
                start.street(), start.offset_m(), city.street(start.street()).offset_m(first)));
        int at = first;
        for (int s : streets) {
            int next = city.street(s).other(at);
            pieces.add(new Piece(s, city.street(s).offset_m(at), city.street(s).offset_m(next)));
            at = next;
        }
        pieces.add(new Piece(end.street(), city.street(end.street()).offset_m(at), end.offset_m()));
        return pieces;
    }
}
