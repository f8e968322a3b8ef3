package org.gridscheme.spatial.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Turns a place as users give it into WGS84 longitude and latitude. Never throws on bad values: all problems of the
 * place are listed. CGCS2000 and WGS84 differ by decimetres and count as equal. Thread-safe.
 */
public final class PlaceConverter {

    private final EpsgPlaces epsgPlaces = new EpsgPlaces();

    /**
     * @param crs {@code WGS84 | CGCS2000 | GCJ02 | BD09 | EPSG:n}; null or blank is a problem, not a default
     * @param x longitude in degrees or easting in the system's unit
     * @param y latitude in degrees or northing
     */
    public PlaceConversion convert(@Nullable String crs, double x, double y) {
        List<PlaceProblem> problems = new ArrayList<>();
        Optional<InputCrs> known = readCrs(crs, problems);
        checkFinite("coordinates/0", x, problems);
        checkFinite("coordinates/1", y, problems);
        if (known.isPresent() && known.get() instanceof InputCrs.Epsg epsg && !epsgPlaces.isKnown(epsg.code())) {
            problems.add(new PlaceProblem("crs", "crs-unknown", "EPSG:" + epsg.code() + " is no usable system"));
        }
        if (!problems.isEmpty()) {
            return PlaceConversion.failed(problems);
        }
        return known.orElseThrow() instanceof InputCrs.Epsg epsg
                ? epsgPlaces.convert(epsg.code(), x, y)
                : fromDegrees((InputCrs.Named) known.orElseThrow(), x, y);
    }

    private static Optional<InputCrs> readCrs(@Nullable String crs, List<PlaceProblem> problems) {
        if (crs == null || crs.isBlank()) {
            problems.add(new PlaceProblem("crs", "crs-required", "name the system of the coordinates"));
            return Optional.empty();
        }
        Optional<InputCrs> known = InputCrs.find(crs);
        if (known.isEmpty()) {
            problems.add(new PlaceProblem("crs", "crs-unknown", "use WGS84, CGCS2000, GCJ02, BD09 or EPSG:n"));
        }
        return known;
    }

    private static void checkFinite(String pointer, double value, List<PlaceProblem> problems) {
        if (!Double.isFinite(value)) {
            problems.add(new PlaceProblem(pointer, "coordinate-not-finite", "must be a finite number"));
        }
    }

    private static PlaceConversion fromDegrees(InputCrs.Named crs, double lon, double lat) {
        List<PlaceProblem> problems = DegreeRange.problems(lon, lat);
        if (!problems.isEmpty()) {
            return PlaceConversion.failed(problems);
        }
        LonLat given = new LonLat(lon, lat);
        return PlaceConversion.of(
                switch (crs) {
                    case WGS84, CGCS2000 -> given;
                    case GCJ02 -> ChineseDatums.gcj02ToWgs84(given);
                    case BD09 -> ChineseDatums.bd09ToWgs84(given);
                });
    }
}
