package org.gridscheme.spatial.ingest;

import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.street.StreetData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What an import needs to know of the streets its grid belongs to.
 *
 * @param crs projected system of the streets, which the grid must share
 * @param extent bounds in longitude and latitude
 */
public record StreetArea(ProjectCrs crs, Envelope extent) {

    /** @throws IllegalArgumentException when there are no streets */
    public static StreetArea of(StreetData streets, CoordinateTransform transform) {
        if (streets.junctions().isEmpty()) {
            throw new IllegalArgumentException("no streets in " + streets.name());
        }
        Envelope extent = new Envelope();
        for (Coordinate junction : streets.junctions()) {
            LonLat place = transform.toLonLat(new Position(junction.x, junction.y));
            extent.expandToInclude(place.lon(), place.lat());
        }
        return new StreetArea(streets.crs(), extent);
    }
}
