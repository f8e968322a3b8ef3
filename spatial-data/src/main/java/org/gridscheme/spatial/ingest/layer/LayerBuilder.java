package org.gridscheme.spatial.ingest.layer;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/** Gathers the objects of one layer within {@link LayerLimits}; keeps only the values that were asked for. */
final class LayerBuilder {

    private final String name;
    private final Set<String> wanted;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<Feature> features = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private long vertices;

    LayerBuilder(String name, Set<String> wanted) {
        this.name = name;
        this.wanted = wanted;
    }

    /** Declares a column; true when its values are wanted. */
    boolean column(String column) throws LayerException {
        if (columns.add(column) && columns.size() > LayerLimits.MOST_COLUMNS) {
            throw new LayerException(LayerException.Reason.TOO_LARGE, "columns", Integer.toString(columns.size()));
        }
        return wanted.contains(column);
    }

    /** A value of the object that is being read; one nobody asked for is dropped, as is a blank one. */
    void value(String column, String text) {
        if (wanted.contains(column)) {
            String value = LayerLimits.value(text);
            if (!value.isEmpty()) {
                values.put(column, value);
            }
        }
    }

    /** Number of the object that is being read, from 1. */
    int number() {
        return features.size() + 1;
    }

    /** Ends the object that is being read. */
    void add(Optional<String> id, Shape shape) throws LayerException {
        vertices += shape.geometry().map(Geometry::getNumPoints).orElse(0);
        if (features.size() >= LayerLimits.MOST_FEATURES || vertices > LayerLimits.MOST_VERTICES) {
            throw new LayerException(
                    LayerException.Reason.TOO_LARGE,
                    Map.of("features", Integer.toString(number()), "vertices", Long.toString(vertices)));
        }
        String named = id.map(LayerLimits::value).filter(it -> !it.isEmpty()).orElseGet(() -> "" + number());
        features.add(new Feature(number(), named, values, shape));
        values.clear();
    }

    Layer build(Optional<StatedCrs> crs, Optional<Charset> guessedEncoding) {
        return new Layer(name, new ArrayList<>(columns), crs, guessedEncoding, features);
    }
}
