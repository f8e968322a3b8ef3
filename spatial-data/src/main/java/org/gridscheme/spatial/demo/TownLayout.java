package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/**
 * The large plan of the town in metres east and north of its middle: an old centre inside an inner ring on the north bank
 * of the river, a ring road, main roads outwards, the railway in the north, the motorway in the south, a park with a lake
 * in the north-west, villages in the fields.
 */
final class TownLayout {

    /** Directions of the main roads in degrees from east, chosen to meet rails, river and motorway at a fair angle. */
    private static final double[] DIRECTIONS = {-6, 21, 52, 78, 103, 128, 178, 238, 270, 302};

    /** Index of the road with the interchange. */
    private static final int INTERCHANGE_ROAD = 8;

    /** Roads that go on inside the inner ring to the market square. */
    private static final List<Integer> TO_THE_SQUARE = List.of(0, 3, 6, 8);

    /** Directions of the roads from the park. */
    private static final double[] PARK_ROADS = {-12, 62, 168, 260};

    static final double WATER_HALF_WIDTH_m = 36;
    static final double PROMENADE_m = 48;
    static final double RAIL_HALF_WIDTH_m = 22;
    static final double MOTORWAY_HALF_WIDTH_m = 45;
    static final double CARRIAGEWAY_m = 9;

    private static final double RIVER_BRIDGE_EVERY_m = 1_500;
    private static final double RAIL_CROSSING_EVERY_m = 1_700;
    private static final double MOTORWAY_CROSSING_EVERY_m = 2_200;

    /** One village for so much land. */
    private static final double LAND_PER_VILLAGE_m2 = 8e6;

    final double halfWidth_m;
    final double halfHeight_m;
    final Coordinate centre;
    final List<Coordinate> limit;
    final List<Coordinate> square;
    final List<Coordinate> innerRing;
    final List<Coordinate> ring;
    final List<Polyline> mainRoads = new ArrayList<>();
    final List<Polyline> crossRoads = new ArrayList<>();
    final Corridor river;
    final Corridor railway;
    final Corridor motorway;
    final Interchange interchange;
    final Polyline stream;
    final List<Coordinate> park;
    final List<Coordinate> lakePath;
    final List<Coordinate> lake;
    final List<Polyline> parkPaths = new ArrayList<>();
    final List<Polyline> parkRoads = new ArrayList<>();
    final List<Coordinate> villages = new ArrayList<>();

    private final Random random;
    private final TownShape shape;

    TownLayout(DemoTownSize size, Random random) {
        this.random = random;
        this.shape = new TownShape(random);
        double a = size.width_m() / 2;
        double b = size.height_m() / 2;
        halfWidth_m = a;
        halfHeight_m = b;
        centre = new Coordinate(0, 0.1 * b);
        limit = shape.superellipse(new Coordinate(0, 0), 0.97 * a, 0.97 * b, 0.03, 5);
        square = shape.ring(centre, 70, 55, 0.1);
        innerRing = shape.ring(centre, 0.14 * a, 0.16 * b, 0.08);
        ring = shape.ring(new Coordinate(0, 0.05 * b), 0.53 * a, 0.55 * b, 0.07);
        river = Corridor.of(
                eastward(new double[] {-0.30 * b, -0.42 * b, -0.20 * b, -0.40 * b, -0.52 * b}, 0.045 * b, 5),
                PROMENADE_m);
        railway = Corridor.of(
                eastward(new double[] {0.62 * b, 0.50 * b, 0.40 * b, 0.47 * b, 0.60 * b}, 0.02 * b, 2),
                RAIL_HALF_WIDTH_m);
        Polyline motorwayAxis =
                eastward(new double[] {-0.72 * b, -0.80 * b, -0.78 * b, -0.83 * b, -0.74 * b}, 0.02 * b, 2);
        addMainRoads(a + b);
        interchange = connect(motorwayAxis);
        motorway = new Corridor(motorwayAxis, along_m -> MOTORWAY_HALF_WIDTH_m + interchange.bulge_m(along_m));
        stream = streamToRiver();
        Coordinate parkCentre = new Coordinate(-0.29 * a, 0.26 * b);
        park = shape.ring(parkCentre, 0.085 * a, 0.095 * b, 0.12);
        lakePath = shape.ring(parkCentre, 0.04 * a, 0.042 * b, 0.15);
        lake = inwards(lakePath, parkCentre, 14);
        addParkPaths();
        addParkRoads(parkCentre);
        addCrossRoads();
        addVillages(size);
    }

    private Polyline eastward(double[] heights_m, double swing_m, double waves) {
        double beyond_m = halfWidth_m + 300;
        return shape.eastward(-beyond_m, beyond_m, heights_m, swing_m, waves);
    }

    private void addMainRoads(double reach_m) {
        for (int i = 0; i < DIRECTIONS.length; i++) {
            double angle = DIRECTIONS[i] + 5 * (random.nextDouble() - 0.5);
            Polyline road = shape.outward(centre, angle, 0, reach_m, 0.05);
            List<Coordinate> start = TO_THE_SQUARE.contains(i) ? square : innerRing;
            double from_m = road.crossing(new Polyline(start));
            mainRoads.add(road.part(from_m, road.length_m()));
        }
    }

    /** Gives the road of the interchange a vertex where the ramps meet it. */
    private Interchange connect(Polyline motorwayAxis) {
        Polyline road = mainRoads.get(INTERCHANGE_ROAD);
        double onRoad_m = road.crossing(motorwayAxis);
        double onMotorway_m = motorwayAxis.crossing(road);
        Coordinate north = Polyline.rounded(road.at(onRoad_m - Interchange.FOOT_m));
        Coordinate south = Polyline.rounded(road.at(onRoad_m + Interchange.FOOT_m));
        mainRoads.set(INTERCHANGE_ROAD, road.withVertex(north).withVertex(south));
        return new Interchange(onMotorway_m, north, south);
    }

    private Polyline streamToRiver() {
        Coordinate source = new Coordinate(-0.72 * halfWidth_m, 0.86 * halfHeight_m);
        Polyline course = shape.outward(source, -84, 0, 2 * halfHeight_m, 0.05).meandering(new Wave(random), 45, 700);
        return course.part(0, course.crossing(river.axis()));
    }

    private void addParkPaths() {
        Polyline outer = new Polyline(park);
        Polyline inner = new Polyline(lakePath);
        int paths = 6;
        for (int i = 0; i < paths; i++) {
            double share = (i + 0.3 * random.nextDouble()) / paths;
            Coordinate from = outer.at(share * outer.length_m());
            Coordinate to = inner.at(share * inner.length_m());
            parkPaths.add(new Polyline(List.of(from, to)));
        }
    }

    /** Roads from the park to the next large street on each side. */
    private void addParkRoads(Coordinate parkCentre) {
        List<Polyline> targets = new ArrayList<>(mainRoads);
        targets.add(new Polyline(ring));
        targets.add(new Polyline(innerRing));
        targets.add(railway.right());
        for (double angle : PARK_ROADS) {
            Polyline ray = shape.outward(parkCentre, angle + 8 * random.nextDouble(), 0, halfWidth_m, 0.02);
            double from_m = ray.crossing(new Polyline(park));
            double to_m = targets.stream()
                    .mapToDouble(ray::crossing)
                    .filter(at_m -> at_m > from_m)
                    .min()
                    .orElse(from_m);
            if (to_m > from_m + 50) {
                parkRoads.add(ray.part(from_m, to_m));
            }
        }
    }

    private void addCrossRoads() {
        CrossRoads further = new CrossRoads(shape, random);
        List<Polyline> roads = new ArrayList<>(mainRoads);
        roads.addAll(parkRoads);
        roads.add(new Polyline(ring));
        roads.add(new Polyline(innerRing));
        roads.add(new Polyline(park));
        List<Polyline> strips =
                List.of(new Polyline(limit), motorway.left(), motorway.right(), railway.left(), railway.right());
        crossRoads.addAll(further.across(river, roads, strips, RIVER_BRIDGE_EVERY_m));
        List<Polyline> more = new ArrayList<>(roads);
        more.addAll(crossRoads);
        List<Polyline> banks = List.of(new Polyline(limit), river.left(), river.right());
        crossRoads.addAll(further.across(railway, more, banks, RAIL_CROSSING_EVERY_m));
        crossRoads.addAll(further.across(motorway, more, banks, MOTORWAY_CROSSING_EVERY_m));
    }

    private static List<Coordinate> inwards(List<Coordinate> ring, Coordinate middle, double by_m) {
        return ring.stream()
                .map(vertex -> Polyline.between(vertex, middle, by_m / Polyline.distance(vertex, middle)))
                .toList();
    }

    /** Villages in the fields, apart from one another, from the strips and from the town. */
    private void addVillages(DemoTownSize size) {
        double apart_m = Math.min(0.3 * halfWidth_m, 1_600);
        double wanted = size.width_m() * size.height_m() / LAND_PER_VILLAGE_m2;
        for (int tries = 0; tries < 80 * wanted && villages.size() < wanted; tries++) {
            Coordinate place = new Coordinate(
                    (1.7 * random.nextDouble() - 0.85) * halfWidth_m,
                    (1.7 * random.nextDouble() - 0.85) * halfHeight_m);
            boolean free = villages.stream().allMatch(other -> Polyline.distance(place, other) > apart_m)
                    && !isNear(river, place)
                    && !isNear(railway, place)
                    && !isNear(motorway, place)
                    && fromTown(place) > 1.25;
            if (free) {
                villages.add(place);
            }
        }
    }

    private static boolean isNear(Corridor corridor, Coordinate place) {
        return corridor.axis().footOf(place).distance_m() < 250;
    }

    /** Distance from the middle of the town as a share of the built-up area's radius in that direction. */
    double fromTown(Coordinate place) {
        double x = place.x / (0.72 * halfWidth_m);
        double y = (place.y - 0.04 * halfHeight_m) / (0.72 * halfHeight_m);
        return Math.sqrt(x * x + y * y);
    }
}
