package org.gridscheme.grid.geometry;

import org.locationtech.jts.geom.Geometry;

/**
 * Converts between longitude/latitude (WGS84) and the projected metres of one grid. Implementations are thread-safe and
 * always use x = easting or longitude, y = northing or latitude.
 */
public interface CoordinateTransform {

    /** The projected system on the metric side. */
    ProjectCrs crs();

    Position toMetric(LonLat place);

    LonLat toLonLat(Position metric);

    /** A new geometry in projected metres; the argument stays as it is. */
    <G extends Geometry> G toMetric(G lonLat);

    /** A new geometry in longitude and latitude; the argument stays as it is. */
    <G extends Geometry> G toLonLat(G metric);
}
