package org.gridscheme.scheme.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Types of one kind by code. Codes match without regard to case, spaces and the sign of multiplication. */
final class TypeTable<T> {
    private final String kind;
    private final SortedMap<String, T> byKey = new TreeMap<>();
    private final List<T> inOrder;

    TypeTable(String kind, List<T> types, Function<T, String> code, Comparator<T> order, List<String> problems) {
        this.kind = kind;
        for (T type : types) {
            if (byKey.putIfAbsent(key(code.apply(type)), type) != null) {
                problems.add(kind + " " + code.apply(type) + ": duplicate code");
            }
        }
        List<T> sorted = new ArrayList<>(byKey.values());
        sorted.sort(order.thenComparing(code));
        inOrder = Collections.unmodifiableList(sorted);
    }

    Optional<T> find(String code) {
        return Optional.ofNullable(byKey.get(key(code)));
    }

    T get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("The catalogue has no " + kind + " '" + code + "'"));
    }

    List<T> list() {
        return inOrder;
    }

    private static String key(String code) {
        return code.replace('\u00d7', 'x').replaceAll("[\\s\\u00a0]+", "").toLowerCase(Locale.ROOT);
    }
}
