package org.gridscheme.spatial.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A part of a large line between two places where large lines meet. */
record SkeletonPiece(SkeletonLine line, Coordinate[] course) {

    /** A place in the middle of the piece. */
    Coordinate middle() {
        Polyline polyline = new Polyline(List.of(course));
        return polyline.at(polyline.length_m() / 2);
    }
}
