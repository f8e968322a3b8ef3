package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetNetwork;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

class ShortestStreetLayoutTest {

    private static final ProjectCrs UTM_32N = new ProjectCrs(32632);
    private static final CoordinateTransform TRANSFORM = GeoToolsCoordinateTransform.of(UTM_32N);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double X = 294_000;
    private static final double Y = 5_629_000;

    private final List<Coordinate> junctions = new ArrayList<>();
    private final List<StreetEdge> edges = new ArrayList<>();

    @Test
    void followsTheStreetsAroundTheBlock() {
        junction(0, 0).junction(300, 0).junction(300, 300).junction(0, 300);
        street(0, 1).street(1, 2).street(2, 3);

        LineString course = lay(at(10, -20), at(20, 330)).orElseThrow();

        assertThat(length(course)).isCloseTo(20 + 290 + 300 + 280 + 30, within(0.01));
        assertThat(course.getCoordinateN(0)).isEqualTo(coordinate(at(10, -20)));
        assertThat(course.getCoordinateN(course.getNumPoints() - 1)).isEqualTo(coordinate(at(20, 330)));
    }

    @Test
    void staysOnOneStreet() {
        junction(0, 0).junction(500, 0);
        street(0, 1);

        assertThat(length(lay(at(400, 10), at(100, -10)).orElseThrow())).isCloseTo(10 + 300 + 10, within(0.01));
        assertThat(lay(at(400, 10), at(400, -10)).orElseThrow().getNumPoints()).isEqualTo(3);
    }

    @Test
    void avoidsTheMotorwayButTakesItWhereNothingElseLeads() {
        junction(-50, 0).junction(0, 0).junction(1000, 0).junction(1050, 0).junction(500, 800);
        street(0, 1).street(2, 3).edge(1, 2, RoadClass.MOTORWAY);
        street(1, 4).street(4, 2);

        assertThat(length(lay(at(-50, 0), at(1050, 0)).orElseThrow())).isGreaterThan(1_900);

        edges.remove(4);
        assertThat(length(lay(at(-50, 0), at(1050, 0)).orElseThrow())).isCloseTo(1_100, within(0.01));
    }

    @Test
    void noStreetNearOrNoWay() {
        junction(0, 0).junction(100, 0).junction(2000, 0).junction(2100, 0);
        street(0, 1).street(2, 3);

        assertThat(lay(at(0, 900), at(50, 0))).as("no street within reach").isEmpty();
        assertThat(lay(at(50, 0), at(2050, 0))).as("not connected").isEmpty();
    }

    @Test
    void equalsPlainDijkstraOnRandomTowns() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int town = 0; town < 30; town++) {
            junctions.clear();
            edges.clear();
            for (int i = 0; i < 12; i++) {
                junction(random.nextInt(1000), random.nextInt(1000));
            }
            for (int i = 0; i < 20; i++) {
                int from = random.nextInt(12);
                int to = (from + 1 + random.nextInt(11)) % 12;
                street(from, to);
            }
            int a = edges.get(random.nextInt(20)).fromNode();
            int b = edges.get(random.nextInt(20)).toNode();
            if (a == b) {
                continue;
            }
            double[][] shortest = shortestWays();
            Optional<LineString> course = lay(position(junctions.get(a)), position(junctions.get(b)));
            double expected = shortest[a][b];
            double straight = junctions.get(a).distance(junctions.get(b));
            if (expected > Math.max(5 * straight, 2_000)) {
                assertThat(course).as("seed %d town %d", seed, town).isEmpty();
            } else {
                assertThat(length(course.orElseThrow()))
                        .as("seed %d town %d", seed, town)
                        .isCloseTo(expected, within(0.5));
            }
        }
    }

    private double[][] shortestWays() {
        int n = junctions.size();
        double[][] way = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(way[i], Double.POSITIVE_INFINITY);
            way[i][i] = 0;
        }
        for (StreetEdge edge : edges) {
            double length = edge.geometry().getLength();
            way[edge.fromNode()][edge.toNode()] = Math.min(way[edge.fromNode()][edge.toNode()], length);
            way[edge.toNode()][edge.fromNode()] = way[edge.fromNode()][edge.toNode()];
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    way[i][j] = Math.min(way[i][j], way[i][k] + way[k][j]);
                }
            }
        }
        return way;
    }

    private Optional<LineString> lay(Position from, Position to) {
        List<StreetEdge> numbered = new ArrayList<>();
        for (StreetEdge it : edges) {
            numbered.add(new StreetEdge(
                    numbered.size(),
                    it.fromNode(),
                    it.toNode(),
                    it.geometry(),
                    it.roadClass(),
                    it.surface(),
                    "",
                    false,
                    false,
                    false,
                    List.of()));
        }
        StreetNetwork network = new StreetNetwork(new StreetData("town", UTM_32N, "", junctions, numbered));
        return new ShortestStreetLayout(network, TRANSFORM).layAlong(from, to);
    }

    private static double length(LineString degrees) {
        return TRANSFORM.toMetric(degrees).getLength();
    }

    private ShortestStreetLayoutTest junction(double x, double y) {
        junctions.add(new Coordinate(X + x, Y + y));
        return this;
    }

    private ShortestStreetLayoutTest street(int from, int to) {
        return edge(from, to, RoadClass.RESIDENTIAL);
    }

    private ShortestStreetLayoutTest edge(int from, int to, RoadClass roadClass) {
        LineString course = FACTORY.createLineString(new Coordinate[] {junctions.get(from), junctions.get(to)});
        edges.add(new StreetEdge(
                edges.size(),
                from,
                to,
                course,
                roadClass,
                SurfaceKind.BRANCH_ROAD,
                "",
                false,
                false,
                false,
                List.of()));
        return this;
    }

    private static Position at(double x, double y) {
        return position(new Coordinate(X + x, Y + y));
    }

    private static Position position(Coordinate metres) {
        LonLat place = TRANSFORM.toLonLat(new Position(metres.x, metres.y));
        return new Position(place.lon(), place.lat());
    }

    private static Coordinate coordinate(Position place) {
        return new Coordinate(place.x(), place.y());
    }
}
