package org.gridscheme.grid.shortcircuit;

import java.util.Arrays;

/** Numbers joined into groups (union-find); a group is known by its smallest member. */
final class Groups {

    private final int[] above;

    Groups(int count) {
        this.above = new int[count];
        Arrays.setAll(above, i -> i);
    }

    void join(int a, int b) {
        int groupA = of(a);
        int groupB = of(b);
        above[Math.max(groupA, groupB)] = Math.min(groupA, groupB);
    }

    /** The smallest member of the group a number is in. */
    int of(int member) {
        int at = member;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }
}
