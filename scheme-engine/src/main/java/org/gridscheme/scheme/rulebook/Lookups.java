package org.gridscheme.scheme.rulebook;

import java.util.Map;

/** Reading tables that hold every key by construction. */
final class Lookups {
    private Lookups() {}

    static <K, V> V get(Map<K, V> table, K key) {
        V value = table.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The rulebook has no value for " + key);
        }
        return value;
    }
}
