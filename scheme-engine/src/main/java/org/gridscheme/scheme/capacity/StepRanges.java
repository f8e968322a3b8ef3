package org.gridscheme.scheme.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Steps of capacity that fit, as ascending ranges that neither touch nor overlap. Immutable. */
final class StepRanges {

    static final StepRanges NONE = new StepRanges(new int[0]);

    /** From and to of each range, both included. */
    private final int[] bounds;

    private StepRanges(int[] bounds) {
        this.bounds = bounds;
    }

    static StepRanges of(int from, int to) {
        return new StepRanges(new int[] {from, to});
    }

    /** All steps of any of the ranges. O(k log k). */
    static StepRanges union(List<StepRanges> all) {
        List<int[]> parts = new ArrayList<>();
        for (StepRanges one : all) {
            for (int i = 0; i < one.bounds.length; i += 2) {
                parts.add(new int[] {one.bounds[i], one.bounds[i + 1]});
            }
        }
        parts.sort((a, b) -> Integer.compare(a[0], b[0]));
        int[] merged = new int[2 * parts.size()];
        int size = 0;
        for (int[] part : parts) {
            if (size > 0 && part[0] <= merged[size - 1] + 1) {
                merged[size - 1] = Math.max(merged[size - 1], part[1]);
            } else {
                merged[size++] = part[0];
                merged[size++] = part[1];
            }
        }
        return new StepRanges(Arrays.copyOf(merged, size));
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    boolean isOneRange() {
        return bounds.length <= 2;
    }

    /** Largest step, 0 where there is none. */
    int max() {
        return isEmpty() ? 0 : bounds[bounds.length - 1];
    }

    boolean contains(int step) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] <= step && step <= bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The largest step of a stretch that is in here, 0 where there is none. */
    int maxWithin(Stretch stretch) {
        for (int i = bounds.length - 2; i >= 0; i -= 2) {
            int to = Math.min(bounds[i + 1], stretch.to());
            if (to >= Math.max(bounds[i], stretch.from())) {
                return to;
            }
        }
        return 0;
    }

    /** Largest step of both, 0 where there is none. */
    int maxCommon(StepRanges other) {
        int i = bounds.length - 2;
        int j = other.bounds.length - 2;
        while (i >= 0 && j >= 0) {
            int to = Math.min(bounds[i + 1], other.bounds[j + 1]);
            if (to >= bounds[i] && to >= other.bounds[j]) {
                return to;
            }
            if (bounds[i] > other.bounds[j]) {
                i -= 2;
            } else {
                j -= 2;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepRanges ranges && Arrays.equals(bounds, ranges.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return Arrays.stream(bounds).mapToObj(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
    }
}
