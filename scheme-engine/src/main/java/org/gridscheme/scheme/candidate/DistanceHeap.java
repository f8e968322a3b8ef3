package org.gridscheme.scheme.candidate;

import java.util.Arrays;

/**
 * A binary heap of items by distance, level and number in flat arrays; the item taken last can be asked for. An item that contains others has a
 * lower level than they have, so that of equal distances the containing one comes first.
 */
final class DistanceHeap {

    static final int CLUSTER = 0;
    static final int GROUP = 1;
    static final int SITE = 2;
    static final int NONE = -1;

    private double[] distance_m = new double[256];
    private int[] level = new int[256];
    private int[] item = new int[256];
    private int[] group = new int[256];
    private int size;

    /** Slot that the item taken last was copied to. */
    private double takenDistance_m;

    private int takenLevel;
    private int takenItem;
    private int takenGroup;

    void push(double itsDistance_m, int itsLevel, int itsItem, int itsGroup) {
        if (size == item.length) {
            grow();
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!isBefore(itsDistance_m, itsLevel, itsItem, parent)) {
                break;
            }
            copy(parent, at);
            at = parent;
        }
        put(at, itsDistance_m, itsLevel, itsItem, itsGroup);
    }

    /** Takes the nearest item; false where there is none. */
    boolean pop() {
        if (size == 0) {
            return false;
        }
        takenDistance_m = distance_m[0];
        takenLevel = level[0];
        takenItem = item[0];
        takenGroup = group[0];
        size--;
        if (size > 0) {
            sink(distance_m[size], level[size], item[size], group[size]);
        }
        return true;
    }

    private void sink(double itsDistance_m, int itsLevel, int itsItem, int itsGroup) {
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && isBefore(distance_m[child + 1], level[child + 1], item[child + 1], child)) {
                child++;
            }
            if (isBefore(itsDistance_m, itsLevel, itsItem, child)) {
                break;
            }
            copy(child, at);
            at = child;
            child = 2 * at + 1;
        }
        put(at, itsDistance_m, itsLevel, itsItem, itsGroup);
    }

    private boolean isBefore(double itsDistance_m, int itsLevel, int itsItem, int other) {
        if (itsDistance_m != distance_m[other]) {
            return itsDistance_m < distance_m[other];
        }
        return itsLevel != level[other] ? itsLevel < level[other] : itsItem < item[other];
    }

    private void copy(int from, int to) {
        put(to, distance_m[from], level[from], item[from], group[from]);
    }

    private void put(int at, double itsDistance_m, int itsLevel, int itsItem, int itsGroup) {
        distance_m[at] = itsDistance_m;
        level[at] = itsLevel;
        item[at] = itsItem;
        group[at] = itsGroup;
    }

    private void grow() {
        distance_m = Arrays.copyOf(distance_m, 2 * size);
        level = Arrays.copyOf(level, 2 * size);
        item = Arrays.copyOf(item, 2 * size);
        group = Arrays.copyOf(group, 2 * size);
    }

    double distance_m() {
        return takenDistance_m;
    }

    int level() {
        return takenLevel;
    }

    int item() {
        return takenItem;
    }

    /** Group of a site, {@link #NONE} otherwise. */
    int group() {
        return takenGroup;
    }
}
