package org.gridscheme.scheme.capacity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.Position;

/** Places by where they are, for what lies within one distance. Built in O(n); an answer takes O(places around). */
final class Nearby {

    private final List<Position> places;
    private final double distance_m;
    private final Map<Bucket, int[]> buckets = new HashMap<>();

    private record Bucket(int column, int row) {}

    Nearby(List<Position> places, double distance_m) {
        this.places = places;
        this.distance_m = distance_m;
        Map<Bucket, IntStream.Builder> open = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            open.computeIfAbsent(bucket(places.get(i)), b -> IntStream.builder())
                    .add(i);
        }
        open.forEach((bucket, items) -> buckets.put(bucket, items.build().toArray()));
    }

    /** Whether two places lie within a distance; what {@link Position#distanceTo} says, in a fraction of its time. */
    static boolean within(Position a, Position b, double distance_m) {
        return within(a.x() - b.x(), a.y() - b.y(), distance_m);
    }

    /** The same for two places so far apart. */
    static boolean within(double x_m, double y_m, double distance_m) {
        return x_m * x_m + y_m * y_m <= distance_m * distance_m;
    }

    private Bucket bucket(Position place) {
        return new Bucket((int) Math.floor(place.x() / distance_m), (int) Math.floor(place.y() / distance_m));
    }

    /** Whether any of the places lies within the distance of another. */
    boolean hasAny(Position place) {
        Bucket at = bucket(place);
        for (int column = at.column - 1; column <= at.column + 1; column++) {
            for (int row = at.row - 1; row <= at.row + 1; row++) {
                for (int item : buckets.getOrDefault(new Bucket(column, row), new int[0])) {
                    if (within(places.get(item), place, distance_m)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Numbers of the places within the distance of another, ascending. */
    int[] of(Position place) {
        Bucket at = bucket(place);
        IntStream.Builder near = IntStream.builder();
        for (int column = at.column - 1; column <= at.column + 1; column++) {
            for (int row = at.row - 1; row <= at.row + 1; row++) {
                for (int item : buckets.getOrDefault(new Bucket(column, row), new int[0])) {
                    if (within(places.get(item), place, distance_m)) {
                        near.add(item);
                    }
                }
            }
        }
        int[] found = near.build().toArray();
        Arrays.sort(found);
        return found;
    }
}
