package org.gridscheme.scheme.street;

import java.util.BitSet;
import java.util.Optional;
import org.gridscheme.grid.geometry.PolylineGrid;
import org.gridscheme.grid.geometry.Position;

/** Names places by the street they lie at, for people to find them. Thread-safe. */
public final class StreetNames {

    private final StreetNetwork streets;
    private final BitSet named;

    public StreetNames(StreetNetwork streets) {
        this.streets = streets;
        named = new BitSet(streets.edgeCount());
        for (int edge = 0; edge < streets.edgeCount(); edge++) {
            named.set(edge, !streets.edge(edge).name().isEmpty());
        }
    }

    /**
     * Name of the nearest street that has one, ties by edge number. O(edges in the cells around the place).
     *
     * @param radius_m how far a street may be for the place to lie at it
     */
    public Optional<String> findNearest(Position place, double radius_m) {
        Nearest nearest = new Nearest(place, radius_m);
        streets.edgeGrid().visit(place.x(), place.y(), radius_m, nearest);
        return nearest.edge < 0
                ? Optional.empty()
                : Optional.of(streets.edge(nearest.edge).name());
    }

    private final class Nearest implements PolylineGrid.Visitor {
        private final Position place;
        private double best_m;
        private int edge = -1;

        Nearest(Position place, double radius_m) {
            this.place = place;
            best_m = radius_m;
        }

        @Override
        public void item(int candidate) {
            if (!named.get(candidate)) {
                return;
            }
            double distance_m = streets.edgeGrid().distance_m(candidate, place.x(), place.y());
            if (distance_m < best_m || (distance_m == best_m && (edge < 0 || candidate < edge))) {
                best_m = distance_m;
                edge = candidate;
            }
        }

        @Override
        public boolean ringDone(double complete_m) {
            return best_m > complete_m;
        }
    }
}
