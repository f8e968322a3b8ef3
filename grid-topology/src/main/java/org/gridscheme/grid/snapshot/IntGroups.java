package org.gridscheme.grid.snapshot;

import java.util.Arrays;

/** Numbers grouped by an owner number, in two flat arrays; the order inside a group is the order they were added in. */
final class IntGroups {

    private final int[] start;
    private final int[] items;

    private IntGroups(int[] start, int[] items) {
        this.start = start;
        this.items = items;
    }

    /**
     * Groups entries by owner.
     *
     * @param owners owner of each entry, negative for none
     * @param values value of each entry
     */
    static IntGroups of(int ownerCount, int[] owners, int[] values) {
        int[] start = new int[ownerCount + 1];
        for (int owner : owners) {
            if (owner >= 0) {
                start[owner + 1]++;
            }
        }
        for (int i = 0; i < ownerCount; i++) {
            start[i + 1] += start[i];
        }
        int[] next = Arrays.copyOf(start, ownerCount);
        int[] items = new int[start[ownerCount]];
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] >= 0) {
                items[next[owners[i]]++] = values[i];
            }
        }
        return new IntGroups(start, items);
    }

    int count(int owner) {
        return start[owner + 1] - start[owner];
    }

    int get(int owner, int position) {
        return items[start[owner] + position];
    }

    int[] copyOf(int owner) {
        return Arrays.copyOfRange(items, start[owner], start[owner + 1]);
    }
}
