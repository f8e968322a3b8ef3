package org.gridscheme.scheme.route;

import java.util.Arrays;

/**
 * What searches for second ways beside one path have found out about the way from the customer to each junction, to guide
 * later ones beside the same path: what it costs at least above the cheapest, and for junctions on a way found what exactly and how it
 * goes on. Costs at least are differences of distances, so they keep the triangle inequality a guided search needs (landmarks,
 * Goldberg and Harrelson 2005). Reusable; not thread-safe.
 */
final class KnownWays {

    private final double[] atLeast;
    private final int[] atLeastStamp;
    private final double[] exactly;
    private final int[] exactStamp;
    private final int[] next;
    private final int[] nextEdge;
    private int currentStamp;

    KnownWays(int junctions) {
        atLeast = new double[junctions];
        atLeastStamp = new int[junctions];
        exactly = new double[junctions];
        exactStamp = new int[junctions];
        next = new int[junctions];
        nextEdge = new int[junctions];
    }

    void forget() {
        if (++currentStamp == 0) {
            Arrays.fill(atLeastStamp, 0);
            Arrays.fill(exactStamp, 0);
            currentStamp = 1;
        }
    }

    /** Never more than the true cost above the cheapest way. */
    double atLeast(int junction) {
        return atLeastStamp[junction] == currentStamp ? atLeast[junction] : 0;
    }

    void raise(int junction, double bound) {
        if (bound > atLeast(junction)) {
            atLeast[junction] = bound;
            atLeastStamp[junction] = currentStamp;
        }
    }

    boolean isExact(int junction) {
        return exactStamp[junction] == currentStamp;
    }

    double exactly(int junction) {
        return exactly[junction];
    }

    /** Next junction towards the customer, or {@code -2 - s} where the way begins at start s. */
    int next(int junction) {
        return next[junction];
    }

    int nextEdge(int junction) {
        return nextEdge[junction];
    }

    void setExact(int junction, double cost, int nextJunction, int edge) {
        exactStamp[junction] = currentStamp;
        exactly[junction] = cost;
        next[junction] = nextJunction;
        nextEdge[junction] = edge;
    }
}
