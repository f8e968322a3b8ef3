package org.gridscheme.grid.geometry;

/**
 * A position in the coordinate reference system of the model that holds it: easting and northing in metres inside the
 * planner, longitude and latitude in degrees in a model as it was imported.
 *
 * @param x easting in metres or longitude in degrees
 * @param y northing in metres or latitude in degrees
 */
public record Position(double x, double y) {

    /** @throws IllegalArgumentException when a value is NaN or infinite */
    public Position {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("position is not finite: " + x + ", " + y);
        }
    }

    /** Euclidean distance, meaningful in projected metres only. */
    public double distanceTo(Position other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
