package org.gridscheme.scheme.street;

import java.util.ArrayList;
import java.util.Arrays;
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
        private int[] edges = new int[64];
        private double[] distances_m = new double[64];
        private int found;

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
                    add(edge, distance_m);
                }
            }
        }

        private void add(int edge, double distance_m) {
            if (found == edges.length) {
                edges = Arrays.copyOf(edges, 2 * found);
                distances_m = Arrays.copyOf(distances_m, 2 * found);
            }
            edges[found] = edge;
            distances_m[found++] = distance_m;
        }

        private boolean isFound(int edge) {
            for (int i = 0; i < found; i++) {
                if (edges[i] == edge) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean ringDone(double complete_m) {
            int certain = 0;
            for (int i = 0; i < found; i++) {
                if (distances_m[i] <= complete_m) {
                    certain++;
                }
            }
            return certain < limit;
        }

        /** Few are wanted of many, so they are picked one by one. */
        List<StreetAccess> result() {
            int count = Math.min(limit, found);
            List<StreetAccess> nearest = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int next = nearestFrom(i);
                nearest.add(access(edges[next], distances_m[next]));
                edges[next] = edges[i];
                distances_m[next] = distances_m[i];
            }
            return List.copyOf(nearest);
        }

        private int nearestFrom(int first) {
            int best = first;
            for (int i = first + 1; i < found; i++) {
                if (distances_m[i] < distances_m[best]
                        || (distances_m[i] == distances_m[best] && edges[i] < edges[best])) {
                    best = i;
                }
            }
            return best;
        }

        private StreetAccess access(int edge, double distance_m) {
            double offset_m = streets.edgeGrid().nearestOffset_m(edge, place.x(), place.y());
            Position onStreet = streets.edgeGrid().positionAt(edge, offset_m);
            return new StreetAccess(edge, offset_m, onStreet, distance_m, junctionAt(edge, offset_m));
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
