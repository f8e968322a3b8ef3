package org.gridscheme.spatial.postgis;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values of one element that the model has no field for, kept for their owner.
 *
 * @param elementKind as in the issues, for example NODE
 */
public record ElementAttributes(String elementKind, String elementId, Map<String, String> values) {

    public ElementAttributes {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
