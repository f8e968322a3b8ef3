package org.gridscheme.spatial.crs;

/**
 * The CGCS2000 Gauss-Kruger systems come in pairs that differ only in the zone number before the easting: 8 digits with
 * it, 6 digits without. Mixing the pair up moves a place by thousands of kilometres, so it is found and said, and never
 * put right silently.
 */
final class GaussKrugerZones {

    private static final double PREFIXED_FROM = 10_000_000;

    private GaussKrugerZones() {}

    /** True where the easting has a zone number although the system has none, or the other way round. */
    static boolean hasWrongPrefix(int epsg, double easting) {
        boolean prefixed = easting >= PREFIXED_FROM;
        return prefixed ? isUnprefixed(epsg) : isPrefixed(epsg) && easting > 0;
    }

    static String explain(int epsg) {
        return isPrefixed(epsg)
                ? "EPSG:" + epsg
                        + " has eastings with the zone number (8 digits); without it the system is one named by"
                        + " its central meridian (EPSG:4502-4512, 4534-4554)"
                : "EPSG:" + epsg
                        + " has eastings without zone number (6 digits); with it the system is one named by its"
                        + " zone (EPSG:4491-4501, 4513-4533)";
    }

    private static boolean isPrefixed(int epsg) {
        return isBetween(4491, epsg, 4501) || isBetween(4513, epsg, 4533);
    }

    private static boolean isUnprefixed(int epsg) {
        return isBetween(4502, epsg, 4512) || isBetween(4534, epsg, 4554);
    }

    private static boolean isBetween(int first, int code, int last) {
        return first <= code && code <= last;
    }
}
