package org.gridscheme.api.grid;

import java.util.List;
import java.util.Locale;
import org.gridscheme.grid.geometry.LonLat;

/** A rectangle of longitudes and latitudes in degrees (WGS84). */
public record Bounds(double minLon, double minLat, double maxLon, double maxLat) {

    /** Metres of a degree of latitude, close enough for a margin. */
    private static final double DEGREE_M = 111_000;

    /** @throws IllegalArgumentException unless minima are at most the maxima */
    public Bounds {
        if (!(minLon <= maxLon && minLat <= maxLat)) {
            throw new IllegalArgumentException("no area: " + minLon + " " + minLat + " " + maxLon + " " + maxLat);
        }
    }

    /** @throws IllegalArgumentException when there are no places */
    public static Bounds of(List<LonLat> places) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("bounds of nothing");
        }
        return new Bounds(
                places.stream().mapToDouble(LonLat::lon).min().orElseThrow(),
                places.stream().mapToDouble(LonLat::lat).min().orElseThrow(),
                places.stream().mapToDouble(LonLat::lon).max().orElseThrow(),
                places.stream().mapToDouble(LonLat::lat).max().orElseThrow());
    }

    /** The rectangle with a margin of about that many metres on each side. */
    public Bounds expandedBy(double margin_m) {
        double lat = margin_m / DEGREE_M;
        double lon = lat / Math.max(0.01, Math.cos(Math.toRadians((minLat + maxLat) / 2)));
        return new Bounds(
                Math.max(-180, minLon - lon),
                Math.max(-90, minLat - lat),
                Math.min(180, maxLon + lon),
                Math.min(90, maxLat + lat));
    }

    public boolean contains(double lon, double lat) {
        return lon >= minLon && lon <= maxLon && lat >= minLat && lat <= maxLat;
    }

    public boolean contains(LonLat place) {
        return contains(place.lon(), place.lat());
    }

    /** The sides for people: {@code 5.9000 50.6000 6.3000 50.9000}, west south east north. */
    public String inWords() {
        return String.format(Locale.ROOT, "%.4f %.4f %.4f %.4f", minLon, minLat, maxLon, maxLat);
    }
}
