package org.gridscheme.api.scheme.request;

import java.util.Locale;
import org.gridscheme.grid.geometry.LonLat;

/** The rectangle of longitudes and latitudes, in degrees, where the loaded grid can answer. */
public record ServiceArea(double minLon, double minLat, double maxLon, double maxLat) {

    /** @throws IllegalArgumentException unless minima are at most the maxima */
    public ServiceArea {
        if (!(minLon <= maxLon && minLat <= maxLat)) {
            throw new IllegalArgumentException("no area: " + minLon + " " + minLat + " " + maxLon + " " + maxLat);
        }
    }

    boolean contains(LonLat place) {
        return contains(place.lon(), place.lat());
    }

    /** True where the values lie in the area when taken as latitude, longitude. */
    boolean containsSwapped(double first, double second) {
        return contains(second, first);
    }

    private boolean contains(double lon, double lat) {
        return lon >= minLon && lon <= maxLon && lat >= minLat && lat <= maxLat;
    }

    /** The corners for people: {@code 5.9 50.6 6.3 50.9} in degrees, west south east north. */
    String inWords() {
        return String.format(Locale.ROOT, "%.4f %.4f %.4f %.4f", minLon, minLat, maxLon, maxLat);
    }
}
