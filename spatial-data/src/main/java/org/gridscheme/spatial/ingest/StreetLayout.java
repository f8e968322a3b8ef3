package org.gridscheme.spatial.ingest;

import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.locationtech.jts.geom.LineString;

/** Draws a line whose course is unknown along the streets, for display; its electrical length is not touched. */
@FunctionalInterface
public interface StreetLayout {

    /** Knows no streets. */
    StreetLayout NONE = (from, to) -> Optional.empty();

    /**
     * A course from one place to the other, both in longitude and latitude and both exactly met.
     *
     * @return empty where no street is near or none leads there without an absurd detour
     */
    Optional<LineString> layAlong(Position from, Position to);
}
