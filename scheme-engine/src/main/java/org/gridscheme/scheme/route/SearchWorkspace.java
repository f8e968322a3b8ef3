package org.gridscheme.scheme.route;

import java.util.Arrays;

/**
 * Reusable arrays of one search. A state is a junction with one bit: whether the junction was entered from a side street
 * across whose mouth a major road runs. Not thread-safe; each search borrows one.
 */
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

    SearchWorkspace(int junctions) {
        int states = 2 * junctions;
        cost = new double[states];
        length_m = new double[states];
        arrivalEdge = new int[states];
        previous = new int[states];
        stamp = new int[states];
        settled = new boolean[states];
    }

    void reset() {
        heapSize = 0;
        if (++currentStamp == 0) {
            Arrays.fill(stamp, 0);
            currentStamp = 1;
        }
    }

    boolean reached(int state) {
        return stamp[state] == currentStamp;
    }

    boolean isSettled(int state) {
        return reached(state) && settled[state];
    }

    /** Records a cheaper way to a state; of equally cheap ways the first found stays. */
    void offer(int state, double newCost, double newLength_m, int edge, int from) {
        if (reached(state) && newCost >= cost[state]) {
            return;
        }
        stamp[state] = currentStamp;
        settled[state] = false;
        cost[state] = newCost;
        length_m[state] = newLength_m;
        arrivalEdge[state] = edge;
        previous[state] = from;
        push(state, newCost);
    }

    /** Settles and returns the cheapest open state, or NONE. */
    int settleNext() {
        while (heapSize > 0) {
            int state = heap[0];
            double key = heapKey[0];
            popRoot();
            if (!settled[state] && key == cost[state]) {
                settled[state] = true;
                return state;
            }
        }
        return NONE;
    }

    private void push(int state, double key) {
        if (heapSize == heap.length) {
            heap = Arrays.copyOf(heap, 2 * heapSize);
            heapKey = Arrays.copyOf(heapKey, 2 * heapSize);
        }
        int at = heapSize++;
        while (at > 0) {
            int parent = (at - 1) >> 1;
            if (!before(key, state, heapKey[parent], heap[parent])) {
                break;
            }
            heap[at] = heap[parent];
            heapKey[at] = heapKey[parent];
            at = parent;
        }
        heap[at] = state;
        heapKey[at] = key;
    }

    private void popRoot() {
        int state = heap[--heapSize];
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
            if (!before(heapKey[child], heap[child], key, state)) {
                break;
            }
            heap[at] = heap[child];
            heapKey[at] = heapKey[child];
            at = child;
        }
        heap[at] = state;
        heapKey[at] = key;
    }

    private static boolean before(double keyA, int stateA, double keyB, int stateB) {
        return keyA < keyB || (keyA == keyB && stateA < stateB);
    }
}
