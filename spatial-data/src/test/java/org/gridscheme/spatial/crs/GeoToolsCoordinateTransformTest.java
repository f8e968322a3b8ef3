package org.gridscheme.spatial.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class GeoToolsCoordinateTransformTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double MILLIMETRE = 0.001;

    /** Reference computed with proj4j, PostGIS and H2GIS, which agree to the tenth of a millimetre. */
    @Test
    void projectsIntoGaussKrugerAsThreeOtherLibrariesDo() {
        Position zone40 = GeoToolsCoordinateTransform.of(new ProjectCrs(4528)).toMetric(new LonLat(120.5, 30.2));
        Position meridian120 =
                GeoToolsCoordinateTransform.of(new ProjectCrs(4549)).toMetric(new LonLat(120.5, 30.2));

        assertThat(zone40.x()).isCloseTo(40548146.4135, within(MILLIMETRE));
        assertThat(zone40.y()).isCloseTo(3342389.8992, within(MILLIMETRE));
        assertThat(meridian120.x()).isCloseTo(548146.4135, within(MILLIMETRE));
        assertThat(meridian120.y()).isCloseTo(3342389.8992, within(MILLIMETRE));
    }

    @Test
    void putsEastingFirstOnTheCentralMeridian() {
        Position onMeridian =
                GeoToolsCoordinateTransform.of(new ProjectCrs(32632)).toMetric(new LonLat(9, 0));

        assertThat(onMeridian.x()).isCloseTo(500_000, within(MILLIMETRE));
        assertThat(onMeridian.y()).isCloseTo(0, within(MILLIMETRE));
    }

    @Test
    void goesThereAndBackWithinAMillimetre() {
        Random random = new Random(20260101);
        for (int i = 0; i < 500; i++) {
            LonLat place = new LonLat(74 + 60 * random.nextDouble(), 17 + 36 * random.nextDouble());
            CoordinateTransform transform = GeoToolsCoordinateTransform.forPosition(place);

            LonLat back = transform.toLonLat(transform.toMetric(place));

            assertThat(back.lon()).as("%s in %s", place, transform.crs()).isCloseTo(place.lon(), within(1e-8));
            assertThat(back.lat()).as("%s in %s", place, transform.crs()).isCloseTo(place.lat(), within(1e-8));
        }
    }

    @Test
    void transformsGeometriesIntoNewOnes() {
        CoordinateTransform transform = GeoToolsCoordinateTransform.of(new ProjectCrs(32632));
        LineString lonLat = GEOMETRIES.createLineString(
                new Coordinate[] {new Coordinate(6.08, 50.77), new Coordinate(6.09, 50.77), new Coordinate(6.09, 50.78)
                });

        LineString metric = transform.toMetric(lonLat);
        LineString back = transform.toLonLat(metric);

        assertThat(lonLat.getCoordinateN(0)).isEqualTo(new Coordinate(6.08, 50.77));
        assertThat(metric.getSRID()).isEqualTo(32632);
        assertThat(metric.getLength()).isCloseTo(705.6 + 1112.5, within(1.0));
        assertThat(metric.getEnvelopeInternal().contains(294111.2, 5628314.1)).isFalse();
        assertThat(back.equalsExact(lonLat, 1e-9)).isTrue();
        assertThat(back.getSRID()).isEqualTo(4326);
    }

    @Test
    void keepsTheKindOfGeometry() {
        CoordinateTransform transform = GeoToolsCoordinateTransform.of(new ProjectCrs(4549));
        Polygon square = GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(120, 30),
            new Coordinate(120.01, 30),
            new Coordinate(120.01, 30.01),
            new Coordinate(120, 30.01),
            new Coordinate(120, 30)
        });

        Polygon metric = transform.toMetric(square);

        assertThat(metric.isValid()).isTrue();
        assertThat(metric.getArea()).isCloseTo(964.9 * 1108.7, within(2000.0));
    }

    @Test
    void answersTheSameOnManyThreads() {
        CoordinateTransform transform = GeoToolsCoordinateTransform.of(new ProjectCrs(4549));
        List<Position> alone = IntStream.range(0, 5000)
                .mapToObj(i -> transform.toMetric(new LonLat(119 + i * 1e-4, 30 + i * 1e-4)))
                .toList();

        List<Position> together = IntStream.range(0, 5000)
                .parallel()
                .mapToObj(i -> transform.toMetric(new LonLat(119 + i * 1e-4, 30 + i * 1e-4)))
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void refusesWhatIsNotAProjectedSystem() {
        assertThatThrownBy(() -> GeoToolsCoordinateTransform.of(ProjectCrs.WGS84))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4326");
        assertThatThrownBy(() -> GeoToolsCoordinateTransform.of(new ProjectCrs(999_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("999999");
    }
}
