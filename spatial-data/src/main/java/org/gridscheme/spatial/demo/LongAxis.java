package org.gridscheme.spatial.demo;

import org.locationtech.jts.geom.Coordinate;

/**
 * A rectangle round a block.
 *
 * @param along unit vector of its longer side
 * @param origin middle of its shorter side where the longer one starts
 */
record LongAxis(Coordinate along, Coordinate origin, double length_m, double width_m) {

    /** The rectangle of which one side runs through two neighbouring corners of a convex hull. */
    static LongAxis of(Coordinate[] hull, Coordinate from, Coordinate to) {
        Coordinate side = Polyline.unit(from, to);
        double minAlong = Double.POSITIVE_INFINITY;
        double maxAlong = Double.NEGATIVE_INFINITY;
        double minAcross = Double.POSITIVE_INFINITY;
        double maxAcross = Double.NEGATIVE_INFINITY;
        for (Coordinate corner : hull) {
            double x = corner.x - from.x;
            double y = corner.y - from.y;
            double onSide = x * side.x + y * side.y;
            double offSide = y * side.x - x * side.y;
            minAlong = Math.min(minAlong, onSide);
            maxAlong = Math.max(maxAlong, onSide);
            minAcross = Math.min(minAcross, offSide);
            maxAcross = Math.max(maxAcross, offSide);
        }
        double along = maxAlong - minAlong;
        double across = maxAcross - minAcross;
        double middleAlong = (minAlong + maxAlong) / 2;
        double middleAcross = (minAcross + maxAcross) / 2;
        return along >= across
                ? new LongAxis(side, place(from, side, minAlong, middleAcross), along, across)
                : new LongAxis(
                        new Coordinate(-side.y, side.x), place(from, side, middleAlong, minAcross), across, along);
    }

    private static Coordinate place(Coordinate from, Coordinate side, double onSide, double offSide) {
        return new Coordinate(from.x + onSide * side.x - offSide * side.y, from.y + onSide * side.y + offSide * side.x);
    }

    double area_m2() {
        return length_m * width_m;
    }

    /** The place on the axis at a share of its length. */
    Coordinate at(double share) {
        return new Coordinate(origin.x + share * length_m * along.x, origin.y + share * length_m * along.y);
    }
}
