package org.gridscheme.scheme.route;

import java.util.ArrayList;
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
        double shared_m = 0;
        for (StreetPiece stretch : stretches(a, b)) {
            shared_m += stretch.length_m();
        }
        return shared_m;
    }

    /** Stretches of street both routes follow. A route may use an edge twice, from either end; its stretches never overlap each other. */
    static List<StreetPiece> stretches(SupplyRoute a, SupplyRoute b) {
        BitSet edgesOfA = edges(List.of(a));
        List<StreetPiece> stretches = new ArrayList<>();
        for (StreetPiece piece : b.pieces()) {
            if (edgesOfA.get(piece.edge())) {
                addShared(a.pieces(), piece, stretches);
            }
        }
        return stretches;
    }

    private static void addShared(List<StreetPiece> pieces, StreetPiece other, List<StreetPiece> stretches) {
        for (StreetPiece piece : pieces) {
            if (piece.edge() == other.edge()) {
                double low = Math.max(Math.min(piece.from_m(), piece.to_m()), Math.min(other.from_m(), other.to_m()));
                double high = Math.min(Math.max(piece.from_m(), piece.to_m()), Math.max(other.from_m(), other.to_m()));
                if (high > low) {
                    stretches.add(new StreetPiece(piece.edge(), low, high));
                }
            }
        }
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
