package org.gridscheme.grid.geometry;

/** A rectangle along the axes, in projected metres; {@link #EMPTY} holds nothing and is infinitely far from everything. */
public record Box(double minX, double minY, double maxX, double maxY) {

    public static final Box EMPTY = new Box(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The smallest one that also holds a place. */
    public Box with(double x, double y) {
        return new Box(Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y));
    }

    /** The smallest one that also holds another one. */
    public Box with(Box other) {
        return new Box(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }

    /** Distance in metres from a place to the nearest place in it, 0 inside. */
    public double distance_m(double x, double y) {
        double dx = Math.max(0, Math.max(minX - x, x - maxX));
        double dy = Math.max(0, Math.max(minY - y, y - maxY));
        return Math.sqrt(dx * dx + dy * dy);
    }
}
