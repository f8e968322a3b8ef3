package org.gridscheme.spatial.ingest;

import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.Geometry;

/** What a source says about one element, by the column names of the format its reader documents. */
public interface SourceRow {

    /** The value as it stands in the source; empty for an absent one and for a column the source does not have. */
    Optional<String> find(String column);

    /** A shape already in longitude and latitude; empty for sources that write shapes as text. */
    default Optional<Geometry> findShape(String column) {
        return Optional.empty();
    }

    /** Where the row stands in its source, as details of a finding: file and line, or layer and feature. */
    Map<String, String> source();

    /** As {@link #source()}, for one value of the row. */
    Map<String, String> source(String column);

    /** Where the element lies, for findings; empty where the source does not say or nothing is known yet. */
    default Optional<Position> place() {
        return Optional.empty();
    }
}
