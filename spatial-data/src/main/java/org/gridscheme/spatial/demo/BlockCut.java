package org.gridscheme.spatial.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A new street through a block.
 *
 * @param course places between the two ends
 */
record BlockCut(End start, List<Coordinate> course, End end) {

    /**
     * Where the street meets the outline.
     *
     * @param index of the corner, or of the straight piece where it meets no corner
     */
    record End(int index, boolean corner, Coordinate place) {

        /** The straight piece the end lies on, negative at corners. */
        int piece() {
            return corner ? -1 : index;
        }
    }
}
