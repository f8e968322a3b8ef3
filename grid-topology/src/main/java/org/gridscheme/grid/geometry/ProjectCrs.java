package org.gridscheme.grid.geometry;

/**
 * The coordinate reference system of a grid model, chosen at import and stored with it. Axis order is always easting,
 * northing (or longitude, latitude for the geographic systems), whatever the register says.
 *
 * @param epsg EPSG code, for example 32632 (UTM 32N), 4527 (CGCS2000 3-degree Gauss-Kruger) or 4326
 */
public record ProjectCrs(int epsg) {

    /** Longitude and latitude in degrees as imported and stored. */
    public static final ProjectCrs WGS84 = new ProjectCrs(4326);

    /** @throws IllegalArgumentException when the code is not positive */
    public ProjectCrs {
        if (epsg <= 0) {
            throw new IllegalArgumentException("EPSG code must be positive: " + epsg);
        }
    }

    /** True for the two geographic systems in use, whose unit is the degree. */
    public boolean isGeographic() {
        return epsg == 4326 || epsg == 4490;
    }

    @Override
    public String toString() {
        return "EPSG:" + epsg;
    }
}
