package org.gridscheme.api.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/** Arrays of numbers that mean a place have a length: two for a position, four for a bounding box. */
final class Positions {

    /** Length of the innermost array by the name of the field. */
    private static final Map<String, Integer> LENGTHS =
            Map.of("coordinates", 2, "place", 2, "route", 2, "course", 2, "bbox", 4);

    private Positions() {}

    static void complete(String property, Schema<?> schema) {
        Integer length = LENGTHS.get(property);
        if (length == null || schema.getItems() == null) {
            return;
        }
        Schema<?> innermost = schema;
        while (innermost.getItems().getItems() != null) {
            innermost = innermost.getItems();
        }
        innermost.setMinItems(length);
        innermost.setMaxItems(length);
    }
}
