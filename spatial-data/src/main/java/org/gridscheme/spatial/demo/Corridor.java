package org.gridscheme.spatial.demo;

import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.Coordinate;

/**
 * The strip of land of a river, railway or motorway, on which there are no blocks; only through roads cross it.
 *
 * @param halfWidth_m half its width at each position along the axis
 */
record Corridor(Polyline axis, DoubleUnaryOperator halfWidth_m) {

    static Corridor of(Polyline axis, double halfWidth_m) {
        return new Corridor(axis, along_m -> halfWidth_m);
    }

    /** The edge to the left of the axis, north of it where it runs east. */
    Polyline left() {
        return axis.beside(halfWidth_m);
    }

    Polyline right() {
        return axis.beside(along_m -> -halfWidth_m.applyAsDouble(along_m));
    }

    boolean contains(Coordinate place) {
        Polyline.Foot foot = axis.footOf(place);
        return foot.distance_m() < halfWidth_m.applyAsDouble(foot.position_m());
    }
}
