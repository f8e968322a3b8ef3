package org.gridscheme.spatial.ingest.layer;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer to be written for a test.
 *
 * @param columns names of the values of each row
 */
public record WrittenLayer(String name, List<String> columns, List<Row> rows) {

    /** @param values texts, numbers, truth values or days, in the order of the columns; an empty text for none */
    public record Row(Optional<Geometry> shape, List<Object> values) {

        public static Row of(Geometry shape, Object... values) {
            return new Row(Optional.of(shape), List.of(values));
        }

        public static Row of(Object... values) {
            return new Row(Optional.empty(), List.of(values));
        }
    }

    public static WrittenLayer of(String name, List<String> columns, Row... rows) {
        return new WrittenLayer(name, columns, List.of(rows));
    }
}
