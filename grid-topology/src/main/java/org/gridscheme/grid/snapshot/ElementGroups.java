package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Elements grouped by an owner number; the order inside a group is the order of the model. */
final class ElementGroups<T> {

    private final List<T> elements;
    private final int[] start;

    private ElementGroups(List<T> elements, int[] start) {
        this.elements = elements;
        this.start = start;
    }

    /** Groups elements by owner, {@code owners[i]} being that of {@code elements.get(i)}, none negative. O(n). */
    static <T> ElementGroups<T> of(int ownerCount, int[] owners, List<T> elements) {
        int[] start = new int[ownerCount + 1];
        for (int owner : owners) {
            start[owner + 1]++;
        }
        for (int owner = 0; owner < ownerCount; owner++) {
            start[owner + 1] += start[owner];
        }
        int[] next = Arrays.copyOf(start, ownerCount);
        int[] order = new int[owners.length];
        for (int i = 0; i < owners.length; i++) {
            order[next[owners[i]]++] = i;
        }
        List<T> sorted = new ArrayList<>(owners.length);
        for (int i : order) {
            sorted.add(elements.get(i));
        }
        return new ElementGroups<>(Collections.unmodifiableList(sorted), start);
    }

    /** The same groups with other elements. O(n). */
    ElementGroups<T> replaced(UnaryOperator<T> change) {
        return new ElementGroups<>(elements.stream().map(change).toList(), start);
    }

    List<T> of(int owner) {
        return elements.subList(start[owner], start[owner + 1]);
    }
}
