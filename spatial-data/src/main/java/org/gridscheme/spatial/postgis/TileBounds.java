package org.gridscheme.spatial.postgis;

/** One square of the Web Mercator tile scheme, y counted from the north; bounds in degrees with a margin. */
record TileBounds(int z, int x, int y) {

    static final int DEEPEST_ZOOM = 22;

    /** Features just outside are drawn too, so that thick lines do not break at the edge: 64 of 4096 units. */
    private static final double MARGIN = 64.0 / 4096;

    private static final double EQUATOR_M = 40_075_016.685_578_5;
    private static final int UNITS = 4096;
    private static final int WIDEST_PX = 1024;

    /** @throws IllegalArgumentException when there is no such tile */
    TileBounds {
        if (z < 0 || z > DEEPEST_ZOOM || Math.min(x, y) < 0 || Math.max(x, y) >= 1 << z) {
            throw new IllegalArgumentException("no tile " + z + "/" + x + "/" + y);
        }
    }

    double west() {
        return Math.max(-180, longitude(x - MARGIN));
    }

    double east() {
        return Math.min(180, longitude(x + 1 + MARGIN));
    }

    double north() {
        return latitude(y - MARGIN);
    }

    double south() {
        return latitude(y + 1 + MARGIN);
    }

    /** Two units of the tile in Web Mercator metres: nobody sees a smaller bend. */
    double tolerance() {
        return 2 * EQUATOR_M / (1 << z) / UNITS;
    }

    /**
     * Length on the ground of three screen pixels in the middle of the tile, where it is drawn largest: just before the
     * next zoom takes over, with 1024 pixels to a side.
     */
    double shortestVisible_m() {
        double scale = Math.cos(Math.toRadians(latitude(y + 0.5)));
        return 3 * EQUATOR_M * scale / (1 << z) / WIDEST_PX;
    }

    private double longitude(double column) {
        return column / (1 << z) * 360 - 180;
    }

    private double latitude(double row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1 << z)))));
    }
}
