package org.gridscheme.spatial.crs;

import java.util.function.UnaryOperator;
import org.gridscheme.grid.geometry.LonLat;

/**
 * Own converter for the two obfuscated datums of Chinese web maps, which neither EPSG nor PROJ knows: GCJ-02 (the
 * official map datum, shifted against WGS84 by 300 to 700 m) and BD-09 (Baidu's further shift of GCJ-02). The forward
 * formulas with their constants are public knowledge; the inverse has no closed form and is iterated to a nanodegree, so
 * that a place goes there and back within a millimetre. Outside the Chinese box every conversion is the identity, as on
 * the maps themselves; within a kilometre of the box's edge the shift breaks off and the way back is not exact.
 */
public final class ChineseDatums {

    /** The box in which the shift applies, as used by the map services. */
    private static final double WEST = 72.004;

    private static final double EAST = 137.8347;
    private static final double SOUTH = 0.8293;
    private static final double NORTH = 55.8271;

    /** Krassovsky 1940 ellipsoid: semi-major axis in metres, first eccentricity squared. */
    private static final double SEMI_MAJOR_m = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

    private static final double BD_LON_SHIFT = 0.0065;
    private static final double BD_LAT_SHIFT = 0.006;
    private static final double BD_WAVE = Math.PI * 3000.0 / 180.0;

    private static final double TOLERANCE_DEGREES = 1e-10;
    private static final int MAX_ITERATIONS = 30;

    private ChineseDatums() {}

    /** True inside the box in which the Chinese datums differ from WGS84. */
    public static boolean isShifted(LonLat place) {
        return place.lon() >= WEST && place.lon() <= EAST && place.lat() >= SOUTH && place.lat() <= NORTH;
    }

    public static LonLat wgs84ToGcj02(LonLat wgs84) {
        return isShifted(wgs84) ? gcjShift(wgs84) : wgs84;
    }

    public static LonLat gcj02ToWgs84(LonLat gcj02) {
        return isShifted(gcj02) ? inverse(gcj02, ChineseDatums::gcjShift) : gcj02;
    }

    public static LonLat gcj02ToBd09(LonLat gcj02) {
        return isShifted(gcj02) ? bdShift(gcj02) : gcj02;
    }

    public static LonLat bd09ToGcj02(LonLat bd09) {
        return isShifted(bd09) ? inverse(bd09, ChineseDatums::bdShift) : bd09;
    }

    public static LonLat wgs84ToBd09(LonLat wgs84) {
        return gcj02ToBd09(wgs84ToGcj02(wgs84));
    }

    public static LonLat bd09ToWgs84(LonLat bd09) {
        return gcj02ToWgs84(bd09ToGcj02(bd09));
    }

    /** Fixed-point iteration; each step shrinks the error about a thousandfold because the shift varies slowly. */
    private static LonLat inverse(LonLat shifted, UnaryOperator<LonLat> shift) {
        LonLat guess = shifted;
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            LonLat image = shift.apply(guess);
            double dLon = shifted.lon() - image.lon();
            double dLat = shifted.lat() - image.lat();
            guess = new LonLat(guess.lon() + dLon, guess.lat() + dLat);
            if (Math.abs(dLon) < TOLERANCE_DEGREES && Math.abs(dLat) < TOLERANCE_DEGREES) {
                break;
            }
        }
        return guess;
    }

    private static LonLat gcjShift(LonLat wgs84) {
        double x = wgs84.lon() - 105.0;
        double y = wgs84.lat() - 35.0;
        double latitude = Math.toRadians(wgs84.lat());
        double sine = Math.sin(latitude);
        double magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double meridianRadius_m = SEMI_MAJOR_m * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
        double parallelRadius_m = SEMI_MAJOR_m / Math.sqrt(magic) * Math.cos(latitude);
        return new LonLat(
                wgs84.lon() + Math.toDegrees(eastShift_m(x, y) / parallelRadius_m),
                wgs84.lat() + Math.toDegrees(northShift_m(x, y) / meridianRadius_m));
    }

    private static double eastShift_m(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + waves(20.0, x, 40.0, x / 3.0)
                + waves(150.0, x / 12.0, 300.0, x / 30.0);
    }

    private static double northShift_m(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + waves(20.0, y, 40.0, y / 3.0)
                + waves(160.0, y / 12.0, 320.0, y / 30.0);
    }

    private static double ripple(double x) {
        return waves(20.0, 6.0 * x, 20.0, 2.0 * x);
    }

    private static double waves(double amplitude1, double phase1, double amplitude2, double phase2) {
        return (amplitude1 * Math.sin(phase1 * Math.PI) + amplitude2 * Math.sin(phase2 * Math.PI)) * 2.0 / 3.0;
    }

    private static LonLat bdShift(LonLat gcj02) {
        double x = gcj02.lon();
        double y = gcj02.lat();
        double radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * BD_WAVE);
        double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BD_WAVE);
        return new LonLat(radius * Math.cos(angle) + BD_LON_SHIFT, radius * Math.sin(angle) + BD_LAT_SHIFT);
    }
}
