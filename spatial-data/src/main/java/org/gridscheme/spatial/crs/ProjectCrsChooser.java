package org.gridscheme.spatial.crs;

import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.ProjectCrs;

/**
 * Picks the projected system a grid is computed in, from where it lies:
 *
 * <ul>
 *   <li>inside the area of CGCS2000 (a box, so neighbours of China fall in too, which costs no accuracy): the 3-degree
 *       Gauss-Kruger belt whose central meridian is nearest, EPSG:4534 (75 E) to EPSG:4554 (135 E). These are the
 *       variants named by central meridian, with 6-digit eastings; the variants with a zone prefix (EPSG:4513 to 4533,
 *       8-digit eastings) describe the same belts and are accepted as input only;
 *   <li>elsewhere: UTM on WGS84, with the wider zones of southern Norway and Svalbard, up to 84 N and 80 S.
 * </ul>
 */
public final class ProjectCrsChooser {

    /** Area of use of EPSG:4490 in the register. */
    private static final double CHINA_WEST = 73.62;

    private static final double CHINA_EAST = 134.77;
    private static final double CHINA_SOUTH = 16.70;
    private static final double CHINA_NORTH = 53.56;

    private static final int FIRST_BELT_EPSG = 4534;
    private static final double FIRST_BELT_MERIDIAN = 75;
    private static final double BELT_WIDTH = 3;

    private static final int UTM_NORTH_EPSG = 32600;
    private static final int UTM_SOUTH_EPSG = 32700;

    private ProjectCrsChooser() {}

    /** @throws IllegalArgumentException for a place in the polar regions, where neither family applies */
    public static ProjectCrs forPosition(LonLat place) {
        if (isChinese(place)) {
            long belt = Math.round((place.lon() - FIRST_BELT_MERIDIAN) / BELT_WIDTH);
            return new ProjectCrs(FIRST_BELT_EPSG + (int) belt);
        }
        if (place.lat() > 84 || place.lat() < -80) {
            throw new IllegalArgumentException("no UTM zone at latitude " + place.lat());
        }
        return new ProjectCrs((place.lat() >= 0 ? UTM_NORTH_EPSG : UTM_SOUTH_EPSG) + utmZone(place));
    }

    private static boolean isChinese(LonLat place) {
        return place.lon() >= CHINA_WEST
                && place.lon() <= CHINA_EAST
                && place.lat() >= CHINA_SOUTH
                && place.lat() <= CHINA_NORTH;
    }

    private static int utmZone(LonLat place) {
        double lon = place.lon();
        if (place.lat() >= 56 && place.lat() < 64 && lon >= 3 && lon < 12) {
            return 32;
        }
        if (place.lat() >= 72 && lon >= 0 && lon < 42) {
            return svalbardZone(lon);
        }
        return Math.min(60, (int) Math.floor((lon + 180) / 6) + 1);
    }

    private static int svalbardZone(double lon) {
        if (lon < 9) {
            return 31;
        }
        if (lon < 21) {
            return 33;
        }
        return lon < 33 ? 35 : 37;
    }
}
