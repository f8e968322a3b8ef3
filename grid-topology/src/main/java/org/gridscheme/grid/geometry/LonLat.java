package org.gridscheme.grid.geometry;

/**
 * A geographic position in degrees, longitude first (EPSG:4326 or, within a metre, EPSG:4490).
 *
 * @param lon longitude, -180 to 180
 * @param lat latitude, -90 to 90
 */
public record LonLat(double lon, double lat) {

    /** @throws IllegalArgumentException when a value is not finite or outside its range */
    public LonLat {
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude out of range: " + lon);
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude out of range: " + lat);
        }
    }
}
