package org.gridscheme.spatial.street;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Position of a place along a Hilbert curve through a bounding box: places near one another get near numbers, so that a
 * search that spreads over the map stays in a few cache lines of its arrays.
 */
final class HilbertCurve {

    /** Cells per side; on a town of 60 km a cell is a metre. */
    private static final int SIDE = 1 << 16;

    private final Envelope extent;
    private final double cell;

    HilbertCurve(Envelope extent) {
        this.extent = extent;
        this.cell = Math.max(extent.getWidth(), extent.getHeight()) / (SIDE - 1);
    }

    /** Number of the cell in which the place lies, 0 to 2^32 - 1. */
    long index(Coordinate place) {
        int x = cell == 0 ? 0 : (int) ((place.x - extent.getMinX()) / cell);
        int y = cell == 0 ? 0 : (int) ((place.y - extent.getMinY()) / cell);
        long index = 0;
        for (int side = SIDE / 2; side > 0; side /= 2) {
            int right = (x & side) == 0 ? 0 : 1;
            int upper = (y & side) == 0 ? 0 : 1;
            index += (long) side * side * ((3 * right) ^ upper);
            if (upper == 0) {
                int turnedX = right == 1 ? SIDE - 1 - y : y;
                y = right == 1 ? SIDE - 1 - x : x;
                x = turnedX;
            }
        }
        return index;
    }
}
