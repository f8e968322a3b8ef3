package org.gridscheme.spatial.ingest.gis;

import java.util.Comparator;
import java.util.List;

/** Something found near a place. */
record Near<T>(T it, double distance_m) {

    /** Distances that differ by less are the same: coordinates pass through degrees. */
    static final double SAME_M = 1e-6;

    /** The nearest first; of equal ones in the order they were found. */
    static <T> List<Near<T>> sorted(List<Near<T>> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble(Near::distance_m))
                .toList();
    }

    /** Those as near as the nearest. */
    static <T> List<T> nearest(List<Near<T>> found) {
        double least = found.stream().mapToDouble(Near::distance_m).min().orElse(0);
        return found.stream()
                .filter(near -> near.distance_m() <= least + SAME_M)
                .map(Near::it)
                .toList();
    }
}
