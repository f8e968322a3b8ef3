package org.gridscheme.spatial.ingest.layer;

import java.util.Map;

/**
 * One object of a layer.
 *
 * @param number its place in the layer, from 1
 * @param id as the file names it (GeoJSON id, primary key); its number where the file has no ids
 * @param values stripped, by column; an absent or blank value has no entry
 * @param shape in the layer's own reference system
 */
public record Feature(int number, String id, Map<String, String> values, Shape shape) {

    public Feature {
        values = Map.copyOf(values);
    }
}
