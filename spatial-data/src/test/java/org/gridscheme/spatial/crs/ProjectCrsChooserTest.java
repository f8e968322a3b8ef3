package org.gridscheme.spatial.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridscheme.grid.geometry.LonLat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectCrsChooserTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Beijing,        116.39, 39.91, 4548",
        "Shanghai,       121.47, 31.23, 4549",
        "between belts W,118.49, 32.9,  4548",
        "between belts E,118.51, 32.9,  4549",
        "Kashgar,         75.99, 39.47, 4534",
        "east end,       134.70, 48.40, 4554",
        "Aachen,           6.08, 50.77, 32632",
        "Bergen,           5.32, 60.39, 32632",
        "Longyearbyen,    15.63, 78.22, 32633",
        "Sydney,         151.21, -33.87, 32756",
        "dateline,       180.00, 10.00, 32660",
        "dateline west, -180.00, 10.00, 32601"
    })
    void choosesByPosition(String name, double lon, double lat, int epsg) {
        assertThat(ProjectCrsChooser.forPosition(new LonLat(lon, lat)).epsg())
                .as(name)
                .isEqualTo(epsg);
    }

    @Test
    void keepsEastingsOfEveryBeltNearItsMeridian() {
        for (double lon = 73.7; lon < 134.7; lon += 0.25) {
            LonLat place = new LonLat(lon, 35);
            double easting = GeoToolsCoordinateTransform.forPosition(place)
                    .toMetric(place)
                    .x();

            assertThat(easting).as("easting at %s", place).isBetween(360_000.0, 640_000.0);
        }
    }

    @Test
    void refusesThePoles() {
        assertThatThrownBy(() -> ProjectCrsChooser.forPosition(new LonLat(0, 88)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
