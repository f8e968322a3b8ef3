package org.gridscheme.api.scheme.export;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer of features with attributes, in WGS84.
 *
 * @param shape of all its features
 */
public record MapLayer(String name, Shape shape, List<Column> columns, List<Feature> features) {

    /** What a feature looks like; a polygon is one closed ring. */
    public enum Shape {
        POINT,
        LINESTRING,
        POLYGON
    }

    /** @param type TEXT, INTEGER or DOUBLE */
    public record Column(String name, String type) {}

    /**
     * @param lonLats longitude and latitude of each vertex in turn
     * @param values in the order of the columns
     */
    public record Feature(List<Double> lonLats, List<@Nullable Object> values) {
        public Feature {
            lonLats = List.copyOf(lonLats);
            values = Collections.unmodifiableList(values);
        }
    }

    public MapLayer {
        columns = List.copyOf(columns);
        features = List.copyOf(features);
    }
}
