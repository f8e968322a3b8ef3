package org.gridscheme.scheme.route;

import java.util.Arrays;

/** Reusable arrays of one search, by junction. Not thread-safe; each search borrows one. */
final class SearchWorkspace {

    static final int NONE = -1;

    final double[] cost;
    final double[] length_m;
    final int[] arrivalEdge;
    final int[] previous;
    private final int[] stamp;
    private final boolean[] settled;
    private int currentStamp;
    private int[] heap = new int[1024];
    private double[] heapKey = new double[1024];
    private int heapSize;

    private final int[] targetStamp;

    SearchWorkspace(int junctions, int edges) {
        targetStamp = new int[edges];
        cost = new double[junctions];
        length_m = new double[junctions];
        arrivalEdge = new int[junctions];
        previous = new int[junctions];
        stamp = new int[junctions];
        settled = new boolean[junctions];
    }

    void reset() {
        heapSize = 0;
        if (++currentStamp == 0) {
            Arrays.fill(stamp, 0);
            Arrays.fill(targetStamp, 0);
            currentStamp = 1;
        }
    }

    void markTargetEdge(int edge) {
        targetStamp[edge] = currentStamp;
    }

    boolean isTargetEdge(int edge) {
        return targetStamp[edge] == currentStamp;
    }

    boolean reached(int junction) {
        return stamp[junction] == currentStamp;
    }

    boolean isSettled(int junction) {
        return reached(junction) && settled[junction];
    }

    /** Records a cheaper way to a junction; of equally cheap ways the first found stays. */
    void offer(int junction, double newCost, double newLength_m, int edge, int from) {
        offer(junction, newCost, newCost, newLength_m, edge, from);
    }

    /** @param key the order junctions are settled in, the cost or, in a guided search, the cost and what is still to come */
    void offer(int junction, double newCost, double key, double newLength_m, int edge, int from) {
        if (reached(junction) && newCost >= cost[junction]) {
            return;
        }
        stamp[junction] = currentStamp;
        settled[junction] = false;
        cost[junction] = newCost;
        length_m[junction] = newLength_m;
        arrivalEdge[junction] = edge;
        previous[junction] = from;
        push(junction, key);
    }

    /** Settles and returns the cheapest open junction, or NONE. */
    int settleNext() {
        while (heapSize > 0) {
            int junction = heap[0];
            popRoot();
            if (!settled[junction]) {
                settled[junction] = true;
                return junction;
            }
        }
        return NONE;
    }

    private void push(int junction, double key) {
        if (heapSize == heap.length) {
            heap = Arrays.copyOf(heap, 2 * heapSize);
            heapKey = Arrays.copyOf(heapKey, 2 * heapSize);
        }
        int at = heapSize++;
        while (at > 0) {
            int parent = (at - 1) >> 1;
            if (!before(key, junction, heapKey[parent], heap[parent])) {
                break;
            }
            heap[at] = heap[parent];
            heapKey[at] = heapKey[parent];
            at = parent;
        }
        heap[at] = junction;
        heapKey[at] = key;
    }

    private void popRoot() {
        int junction = heap[--heapSize];
        double key = heapKey[heapSize];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= heapSize) {
                break;
            }
            if (child + 1 < heapSize && before(heapKey[child + 1], heap[child + 1], heapKey[child], heap[child])) {
                child++;
            }
            if (!before(heapKey[child], heap[child], key, junction)) {
                break;
            }
            heap[at] = heap[child];
            heapKey[at] = heapKey[child];
            at = child;
        }
        heap[at] = junction;
        heapKey[at] = key;
    }

    private static boolean before(double keyA, int junctionA, double keyB, int junctionB) {
        return keyA < keyB || (keyA == keyB && junctionA < junctionB);
    }
}
