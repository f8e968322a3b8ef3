package org.gridscheme.scheme.street;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.gridscheme.grid.geometry.PolylineGrid;
import org.gridscheme.grid.geometry.Position;

/** Finds the street edges nearest to a place, nearest first, ties by edge number. */
public final class StreetLocator {

    /** A point nearer than this to the end of a street is its junction: streets meet there only up to rounding. */
    private static final double AT_JUNCTION_m = 0.001;

    private final StreetNetwork streets;

    public StreetLocator(StreetNetwork streets) {
        this.streets = streets;
    }

    /**
     * The nearest usable street edges.
     *
     * @param limit how many at most
     * @param radius_m how far to look
     * @param usable which edges may be entered
     */
    public List<StreetAccess> listNearest(Position place, int limit, double radius_m, IntPredicate usable) {
        var search = new Search(place, limit, radius_m, usable);
        streets.edgeGrid().visit(place.x(), place.y(), radius_m, search);
        return search.result();
    }

    private final class Search implements PolylineGrid.Visitor {
        private final Position place;
        private final int limit;
        private final double radius_m;
        private final IntPredicate usable;
        private final List<Found> found = new ArrayList<>();

        private record Found(int edge, double distance_m) {}

        Search(Position place, int limit, double radius_m, IntPredicate usable) {
            this.place = place;
            this.limit = limit;
            this.radius_m = radius_m;
            this.usable = usable;
        }

        @Override
        public void item(int edge) {
            if (usable.test(edge) && !isFound(edge)) {
                double distance_m = streets.edgeGrid().distance_m(edge, place.x(), place.y());
                if (distance_m <= radius_m) {
                    found.add(new Found(edge, distance_m));
                }
            }
        }

        private boolean isFound(int edge) {
            for (Found f : found) {
                if (f.edge == edge) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean ringDone(double complete_m) {
            int certain = 0;
            for (Found f : found) {
                if (f.distance_m <= complete_m) {
                    certain++;
                }
            }
            return certain < limit;
        }

        List<StreetAccess> result() {
            Found[] sorted = found.toArray(Found[]::new);
            Arrays.sort(sorted, Comparator.comparingDouble(Found::distance_m).thenComparingInt(Found::edge));
            List<StreetAccess> nearest = new ArrayList<>(Math.min(limit, sorted.length));
            for (int i = 0; i < sorted.length && i < limit; i++) {
                nearest.add(access(sorted[i]));
            }
            return List.copyOf(nearest);
        }

        private StreetAccess access(Found f) {
            double offset_m = streets.edgeGrid().nearestOffset_m(f.edge, place.x(), place.y());
            Position onStreet = streets.edgeGrid().positionAt(f.edge, offset_m);
            return new StreetAccess(f.edge, offset_m, onStreet, f.distance_m, junctionAt(f.edge, offset_m));
        }

        private int junctionAt(int edge, double offset_m) {
            if (offset_m < AT_JUNCTION_m) {
                return streets.edge(edge).fromNode();
            }
            return offset_m > streets.length_m(edge) - AT_JUNCTION_m
                    ? streets.edge(edge).toNode()
                    : StreetAccess.NO_JUNCTION;
        }
    }
}
