package org.gridscheme.spatial.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.gridscheme.grid.geometry.LonLat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseDatumsTest {

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double CENTIMETRE = 0.01;

    /** Pairs published with the well-known converters. */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215,   31.17530398364597",
        "113.912316,  22.543847,  113.9171764808363,  22.540796131694766",
        "116.377817,  39.911954,  116.38404722455657, 39.91334545536069",
        "116.404,     39.915,     116.41024449916938, 39.91640428150164"
    })
    void shiftsToGcj02AsPublished(double lon, double lat, double gcjLon, double gcjLat) {
        LonLat gcj02 = ChineseDatums.wgs84ToGcj02(new LonLat(lon, lat));

        assertThat(gcj02.lon()).isCloseTo(gcjLon, within(1e-9));
        assertThat(gcj02.lat()).isCloseTo(gcjLat, within(1e-9));
    }

    @Test
    void shiftsToBd09AsPublished() {
        LonLat bd09 = ChineseDatums.gcj02ToBd09(new LonLat(116.404, 39.915));

        assertThat(bd09.lon()).isCloseTo(116.41036949371029, within(1e-9));
        assertThat(bd09.lat()).isCloseTo(39.92133699351021, within(1e-9));
    }

    @Test
    void goesThereAndBackWithinACentimetreAllOverChina() {
        Random random = new Random(20260102);
        for (int i = 0; i < 20_000; i++) {
            LonLat place = new LonLat(72.1 + 65.6 * random.nextDouble(), 0.9 + 54.8 * random.nextDouble());

            assertThat(distance_m(place, ChineseDatums.gcj02ToWgs84(ChineseDatums.wgs84ToGcj02(place))))
                    .as("GCJ-02 at %s", place)
                    .isLessThan(CENTIMETRE);
            assertThat(distance_m(place, ChineseDatums.bd09ToWgs84(ChineseDatums.wgs84ToBd09(place))))
                    .as("BD-09 at %s", place)
                    .isLessThan(CENTIMETRE);
        }
    }

    @Test
    void shiftsByHundredsOfMetresInsideAndNotAtAllOutside() {
        LonLat beijing = new LonLat(116.4, 39.9);
        LonLat aachen = new LonLat(6.08, 50.77);

        assertThat(distance_m(beijing, ChineseDatums.wgs84ToGcj02(beijing))).isBetween(300.0, 900.0);
        assertThat(ChineseDatums.wgs84ToGcj02(aachen)).isEqualTo(aachen);
        assertThat(ChineseDatums.gcj02ToWgs84(aachen)).isEqualTo(aachen);
        assertThat(ChineseDatums.wgs84ToBd09(aachen)).isEqualTo(aachen);
        assertThat(ChineseDatums.bd09ToWgs84(aachen)).isEqualTo(aachen);
    }

    private static double distance_m(LonLat a, LonLat b) {
        double east = (a.lon() - b.lon()) * Math.cos(Math.toRadians(a.lat()));
        return Math.hypot(east, a.lat() - b.lat()) * METRES_PER_DEGREE;
    }
}
