package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/** Further roads across river, railway and motorway, between the main roads, each from the next large street to the next. */
final class CrossRoads {

    /** Crossings nearer than this share of the usual distance are enough for a stretch. */
    private static final double SERVED = 0.5;

    private static final double SHORTEST_ARM_m = 60;
    private static final double LONGEST_ARM_m = 2_600;

    private final TownShape shape;
    private final Random random;

    CrossRoads(TownShape shape, Random random) {
        this.shape = shape;
        this.random = random;
    }

    /**
     * @param roads large streets there are already, at which new ones may end
     * @param edges further lines at which new ones may end
     * @param every_m usual distance between two crossings
     */
    List<Polyline> across(Corridor corridor, List<Polyline> roads, List<Polyline> edges, double every_m) {
        Polyline axis = corridor.axis();
        List<Double> served_m = new ArrayList<>();
        roads.forEach(road -> served_m.addAll(axis.crossings(road)));
        List<Polyline> ends = new ArrayList<>(roads);
        ends.addAll(edges);
        List<Polyline> added = new ArrayList<>();
        for (double along_m = every_m; along_m < axis.length_m() - every_m / 2; along_m += every_m / 4) {
            double at_m = along_m;
            boolean served = served_m.stream().anyMatch(other -> Math.abs(other - at_m) < SERVED * every_m);
            if (served) {
                continue;
            }
            Optional<Polyline> road = road(corridor, at_m, ends);
            if (road.isPresent()) {
                added.add(road.get());
                ends.add(road.get());
                served_m.add(at_m);
            }
        }
        return added;
    }

    private Optional<Polyline> road(Corridor corridor, double at_m, List<Polyline> ends) {
        Coordinate middle = corridor.axis().at(at_m);
        Coordinate along = corridor.axis().direction(at_m);
        double across = StrictMath.toDegrees(StrictMath.atan2(along.x, -along.y)) + 16 * (random.nextDouble() - 0.5);
        double clear_m = corridor.halfWidth_m().applyAsDouble(at_m) + SHORTEST_ARM_m;
        Optional<Polyline> left = arm(middle, across, clear_m, ends);
        Optional<Polyline> right = arm(middle, across + 180, clear_m, ends);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        List<Coordinate> course = new ArrayList<>(right.get().vertices());
        Collections.reverse(course);
        course.remove(course.size() - 1);
        course.addAll(left.get().vertices());
        return Optional.of(new Polyline(course));
    }

    private Optional<Polyline> arm(Coordinate from, double angle, double clear_m, List<Polyline> ends) {
        Polyline ray = shape.outward(from, angle, 0, LONGEST_ARM_m, 0.02);
        return ends.stream()
                .flatMap(end -> ray.crossings(end).stream())
                .min(Double::compare)
                .filter(length_m -> length_m > clear_m)
                .map(length_m -> ray.part(0, length_m));
    }
}
