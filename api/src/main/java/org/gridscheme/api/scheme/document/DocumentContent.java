package org.gridscheme.api.scheme.document;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.scheme.picture.Picture;

/**
 * What a document says, by key. An empty value is a blank to be filled in by hand.
 *
 * @param fields single values
 * @param tables items by the key of their table; each item has the same keys
 * @param date when the answer was archived; stands for the time of the document, so that it is the same whenever it is made
 */
record DocumentContent(
        Map<String, String> fields,
        Map<String, List<Map<String, String>>> tables,
        Map<String, Picture> pictures,
        Instant date) {

    DocumentContent {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
    }
}
