package org.gridscheme.spatial.crs;

import java.util.ArrayList;
import java.util.List;

/** The check every pair of degrees passes before anything is computed with it. */
final class DegreeRange {

    private DegreeRange() {}

    static List<PlaceProblem> problems(double lon, double lat) {
        List<PlaceProblem> problems = new ArrayList<>();
        String hint = isInside(lat, lon) ? "; longitude and latitude swapped?" : "";
        if (Math.abs(lon) > 180) {
            problems.add(new PlaceProblem("coordinates/0", "longitude-range", "longitude is -180 to 180" + hint));
        }
        if (Math.abs(lat) > 90) {
            problems.add(new PlaceProblem("coordinates/1", "latitude-range", "latitude is -90 to 90" + hint));
        }
        return problems;
    }

    static boolean isInside(double lon, double lat) {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }
}
