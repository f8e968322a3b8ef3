package org.gridscheme.scheme.comparison;

import java.util.Comparator;
import org.gridscheme.grid.geometry.LonLat;

/** A straight piece of a corridor between two neighbouring vertices. */
record Piece(LonLat from, LonLat to) {

    private static final Comparator<LonLat> ORDER =
            Comparator.comparingDouble(LonLat::lon).thenComparingDouble(LonLat::lat);

    /** The same for both directions. */
    Piece undirected() {
        return ORDER.compare(from, to) <= 0 ? this : new Piece(to, from);
    }
}
