package org.gridscheme.api.endtoend;

import java.util.Locale;

/** Bodies of planning requests. */
final class Requests {

    private Requests() {}

    static String of(double lon, double lat, double kva, String importance, String industry) {
        return String.format(Locale.ROOT, """
                {"customer": {"importance": "%s", "industry": "%s"},
                 "location": {"crs": "WGS84", "coordinates": [%.7f, %.7f]},
                 "capacity_kva": %s}""", importance, industry, lon, lat, kva);
    }
}
