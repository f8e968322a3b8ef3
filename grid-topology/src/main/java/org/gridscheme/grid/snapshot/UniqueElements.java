package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridElement;

/** Elements of one kind, each id once: the first of a duplicate is kept, every later one is reported and left out. */
final class UniqueElements<T> {

    private final List<T> elements;
    private final Map<String, Integer> indexById;

    private UniqueElements(List<T> elements, Map<String, Integer> indexById) {
        this.elements = elements;
        this.indexById = indexById;
    }

    static <T extends GridElement> UniqueElements<T> of(
            List<T> source, String kind, Function<T, Optional<Position>> place, Findings findings) {
        UniqueElements<T> unique = empty();
        for (T element : source) {
            if (unique.add(element.id(), element)) {
                continue;
            }
            findings.error(
                    GridIssueCodes.DUPLICATE_ID,
                    kind,
                    element.id(),
                    place.apply(element),
                    Map.of("kept", "first", "name", element.name()));
        }
        return unique;
    }

    static <T> UniqueElements<T> empty() {
        return new UniqueElements<>(new ArrayList<>(), new HashMap<>());
    }

    /** The same keys in the same order with other elements. O(n), the index is shared. */
    UniqueElements<T> replaced(UnaryOperator<T> change) {
        List<T> others = new ArrayList<>(elements.size());
        elements.forEach(element -> others.add(change.apply(element)));
        return new UniqueElements<>(others, indexById);
    }

    /** Adds under a key of its own; false when the key is taken. */
    boolean add(String key, T element) {
        if (indexById.putIfAbsent(key, elements.size()) != null) {
            return false;
        }
        elements.add(element);
        return true;
    }

    int size() {
        return elements.size();
    }

    T get(int index) {
        return elements.get(index);
    }

    List<T> list() {
        return elements;
    }

    /** Index in {@link #list()}, -1 when there is none. */
    int find(String id) {
        return indexById.getOrDefault(id, -1);
    }
}
