package org.gridscheme.spatial.ingest.layer;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * What an object looks like: a shape of finite vertices, nothing, or a flaw that keeps it from having one.
 *
 * @param flaw short code such as {@code not-finite}, {@code one-point}, {@code too-many-vertices}
 */
public record Shape(Optional<Geometry> geometry, Optional<String> flaw) {

    /** The object has no place, as a row of a table has none. */
    public static final Shape NONE = new Shape(Optional.empty(), Optional.empty());

    static Shape of(Geometry geometry) {
        return new Shape(Optional.of(geometry), Optional.empty());
    }

    static Shape flawed(String flaw) {
        return new Shape(Optional.empty(), Optional.of(flaw));
    }
}
