package org.gridscheme.scheme.route;

import java.util.BitSet;
import java.util.List;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.model.SupplyRoute;

/** How much of their course two routes share. */
public final class RouteOverlap {

    private RouteOverlap() {}

    /** Street edges that routes use. */
    public static BitSet edges(List<SupplyRoute> routes) {
        BitSet edges = new BitSet();
        routes.forEach(route -> route.pieces().forEach(piece -> edges.set(piece.edge())));
        return edges;
    }

    /** Common length in metres: common stretches of street, and the leg to the customer where both leave at one point. */
    public static double shared_m(SupplyRoute a, SupplyRoute b) {
        return streets_m(a, b) + (sameStreetPoint(a.pieces(), b.pieces()) ? a.customerLeg_m() : 0);
    }

    /** Common stretches of street alone, in metres. */
    static double streets_m(SupplyRoute a, SupplyRoute b) {
        BitSet edgesOfA = edges(List.of(a));
        double shared = 0;
        for (StreetPiece piece : b.pieces()) {
            if (edgesOfA.get(piece.edge())) {
                shared += sharedWith(a.pieces(), piece);
            }
        }
        return shared;
    }

    /** A route may use an edge twice, from either end; its stretches never overlap each other. */
    private static double sharedWith(List<StreetPiece> pieces, StreetPiece other) {
        double shared = 0;
        for (StreetPiece piece : pieces) {
            if (piece.edge() == other.edge()) {
                shared += overlap(piece, other);
            }
        }
        return shared;
    }

    private static double overlap(StreetPiece a, StreetPiece b) {
        double low = Math.max(Math.min(a.from_m(), a.to_m()), Math.min(b.from_m(), b.to_m()));
        double high = Math.min(Math.max(a.from_m(), a.to_m()), Math.max(b.from_m(), b.to_m()));
        return Math.max(0, high - low);
    }

    private static boolean sameStreetPoint(List<StreetPiece> a, List<StreetPiece> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        StreetPiece lastA = a.get(a.size() - 1);
        StreetPiece lastB = b.get(b.size() - 1);
        return lastA.edge() == lastB.edge() && lastA.to_m() == lastB.to_m();
    }
}
