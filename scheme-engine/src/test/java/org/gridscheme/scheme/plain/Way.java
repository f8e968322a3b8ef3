package org.gridscheme.scheme.plain;

import java.util.List;
import org.gridscheme.scheme.plain.Path.Access;
import org.gridscheme.scheme.plain.Path.Piece;

/** A way from the customer to a device. */
record Way(Path path, Access end, double cost, boolean leavesTheStreet) {

    List<Piece> pieces(PlainStreets streets) {
        Access start = path.start();
        return leavesTheStreet
                ? path.pieces(streets, end)
                : List.of(new Piece(start.street(), start.offset_m(), end.offset_m()));
    }

    /** Without the street that is only touched at the junction where the device is. */
    List<Piece> followed(PlainStreets streets) {
        List<Piece> all = pieces(streets);
        return end.junction() >= 0 ? all.subList(0, Math.max(1, all.size() - 1)) : all;
    }

    double length_m(PlainStreets streets) {
        return path.start().leg_m()
                + pieces(streets).stream().mapToDouble(Piece::length_m).sum()
                + end.leg_m();
    }
}
