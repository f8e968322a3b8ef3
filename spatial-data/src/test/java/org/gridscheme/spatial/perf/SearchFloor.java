package org.gridscheme.spatial.perf;

import java.util.Arrays;
import java.util.Random;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * How fast this machine settles junctions: a plain search by length over flat arrays, with nothing to prepare and nothing to allocate.
 * Figures of different machines and days can be set beside each other only as multiples of it.
 */
final class SearchFloor {

    private static final int SEARCHES = 400;
    private static final int WARM_UP = 200;
    private static final double BOUND_m = 3000;

    private final int[] firstArc;
    private final int[] target;
    private final float[] length_m;
    private final float[] cost_m;
    private final boolean[] settled;

    /** Cost in the upper half, junction in the lower: lengths are not negative, so their bits are in order. */
    private long[] heap = new long[1024];

    private int size;

    private SearchFloor(StreetNetwork streets) {
        int junctions = streets.junctionCount();
        firstArc = new int[junctions + 1];
        for (int junction = 0; junction <= junctions; junction++) {
            firstArc[junction] = streets.firstArc(junction);
        }
        target = new int[firstArc[junctions]];
        length_m = new float[target.length];
        for (int arc = 0; arc < target.length; arc++) {
            target[arc] = streets.arcTarget(arc);
            length_m[arc] = (float) streets.length_m(streets.arcEdge(arc));
        }
        cost_m = new float[junctions];
        settled = new boolean[junctions];
    }

    /** Median over searches from random junctions, those within 3 km settled. */
    static double nanosecondsPerJunction(StreetData data, long seed) {
        SearchFloor floor = new SearchFloor(new StreetNetwork(data));
        Random random = new Random(seed);
        double[] ns = new double[SEARCHES];
        for (int i = 0; i < WARM_UP + SEARCHES; i++) {
            int start = random.nextInt(floor.cost_m.length);
            floor.clear();
            long begin = System.nanoTime();
            int count = floor.search(start);
            ns[i % SEARCHES] = (System.nanoTime() - begin) / (double) count;
        }
        Arrays.sort(ns);
        return ns[SEARCHES / 2];
    }

    private void clear() {
        Arrays.fill(cost_m, Float.POSITIVE_INFINITY);
        Arrays.fill(settled, false);
        size = 0;
    }

    private int search(int start) {
        int count = 0;
        cost_m[start] = 0;
        push(entry(0, start));
        while (size > 0) {
            int junction = (int) pop();
            if (!settled[junction]) {
                settled[junction] = true;
                count++;
                relax(junction);
            }
        }
        return count;
    }

    private void relax(int junction) {
        for (int arc = firstArc[junction]; arc < firstArc[junction + 1]; arc++) {
            float reached_m = cost_m[junction] + length_m[arc];
            if (reached_m < cost_m[target[arc]] && reached_m <= BOUND_m) {
                cost_m[target[arc]] = reached_m;
                push(entry(reached_m, target[arc]));
            }
        }
    }

    private static long entry(float cost_m, int junction) {
        return (long) Float.floatToRawIntBits(cost_m) << 32 | junction;
    }

    private void push(long entry) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0 && entry < heap[(at - 1) / 2]) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = entry;
    }

    private long pop() {
        long top = heap[0];
        long last = heap[--size];
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (last <= heap[child]) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = last;
        return top;
    }
}
