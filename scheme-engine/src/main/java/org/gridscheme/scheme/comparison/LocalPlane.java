package org.gridscheme.scheme.comparison;

import java.util.List;
import org.gridscheme.grid.geometry.LonLat;
import org.locationtech.jts.geom.Coordinate;

/**
 * A plane in metres that touches the WGS84 ellipsoid at one place. Within ten kilometres of it lengths are right to about
 * one in a thousand, which is plenty for telling two corridors apart.
 */
final class LocalPlane {

    private final LonLat origin;
    private final double lon_m;
    private final double lat_m;

    /** Metres of a degree by the usual series of the meridian arc and the parallel's radius. */
    private LocalPlane(LonLat origin) {
        double phi = Math.toRadians(origin.lat());
        this.origin = origin;
        this.lat_m = 111_132.92 - 559.82 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi) - 0.0023 * Math.cos(6 * phi);
        this.lon_m = 111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi);
    }

    /** A plane touching at the middle of the places, or anywhere when there are none. */
    static LocalPlane around(List<LonLat> places) {
        double lon = places.stream().mapToDouble(LonLat::lon).average().orElse(0);
        double lat = places.stream().mapToDouble(LonLat::lat).average().orElse(0);
        return new LocalPlane(new LonLat(lon, lat));
    }

    Coordinate toMetric(LonLat place) {
        return new Coordinate((place.lon() - origin.lon()) * lon_m, (place.lat() - origin.lat()) * lat_m);
    }

    LonLat toLonLat(Coordinate metric) {
        return new LonLat(origin.lon() + metric.x / lon_m, origin.lat() + metric.y / lat_m);
    }
}
