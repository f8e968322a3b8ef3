package org.gridscheme.api.scheme.document;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The particulars of one document, for as long as it takes to make it: personal data that is neither archived nor logged.
 * What is not given stays a blank to be filled in by hand.
 */
public record Particulars(Map<Particular, String> given) {

    public static final Particulars NONE = new Particulars(Map.of());

    public Particulars {
        Map<Particular, String> ordered = new EnumMap<>(Particular.class);
        ordered.putAll(given);
        given = Collections.unmodifiableMap(ordered);
    }

    /** By the keys of the fields of documents. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        given.forEach((particular, text) -> fields.put(particular.key(), text));
        return fields;
    }

    /** Tells how much there is, never what. */
    @Override
    public String toString() {
        return "Particulars[" + given.size() + "]";
    }
}
