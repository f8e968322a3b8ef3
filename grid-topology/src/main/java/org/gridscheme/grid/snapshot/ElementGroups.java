package org.gridscheme.grid.snapshot;

import java.util.List;
import java.util.stream.IntStream;

/** Elements grouped by an owner number; the order inside a group is the order of the model. */
final class ElementGroups<T> {

    private final List<T> elements;
    private final int[] start;

    private ElementGroups(List<T> elements, int[] start) {
        this.elements = elements;
        this.start = start;
    }

    /** Groups elements by owner, {@code owners[i]} being that of {@code elements.get(i)}. O(n). */
    static <T> ElementGroups<T> of(int ownerCount, int[] owners, List<T> elements) {
        int[] positions = IntStream.range(0, elements.size()).toArray();
        IntGroups groups = IntGroups.of(ownerCount, owners, positions);
        int[] start = new int[ownerCount + 1];
        for (int owner = 0; owner < ownerCount; owner++) {
            start[owner + 1] = start[owner] + groups.count(owner);
        }
        List<T> sorted = IntStream.range(0, ownerCount)
                .flatMap(owner -> IntStream.of(groups.copyOf(owner)))
                .mapToObj(elements::get)
                .toList();
        return new ElementGroups<>(sorted, start);
    }

    List<T> of(int owner) {
        return elements.subList(start[owner], start[owner + 1]);
    }
}
