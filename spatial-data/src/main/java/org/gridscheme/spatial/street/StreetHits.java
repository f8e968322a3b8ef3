package org.gridscheme.spatial.street;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridscheme.scheme.model.CrossingKind;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

/**
 * Finds where one street meets barrier axes and shores.
 *
 * <p>A street that only ends on a barrier is a special case, since the way over it goes on along another street: at a
 * level crossing with a side street all of them share one junction on the rails. There the crossing belongs to the streets
 * on the southern side of the rails (the right side of the eastward direction), so that a route from one side to the other
 * meets it exactly once. A motorway is not crossed where a street ends on it: they meet at grade, as at the foot of a ramp.
 */
final class StreetHits {

    private static final double TOUCH_m = 0.001;

    private final Coordinate[] vertices;
    private final double[] offset_m;
    private final double minSine;
    private final LineIntersector intersector = new RobustLineIntersector();
    private final List<Hit> hits = new ArrayList<>();
    private final Map<Integer, List<Double>> shores_m = new TreeMap<>();

    StreetHits(LineString street, ObstacleIndex obstacles, double minSine) {
        this.vertices = street.getCoordinates();
        this.offset_m = new double[vertices.length];
        this.minSine = minSine;
        for (int i = 1; i < vertices.length; i++) {
            offset_m[i] = offset_m[i - 1] + vertices[i].distance(vertices[i - 1]);
        }
        Envelope envelope = street.getEnvelopeInternal();
        obstacles.forEachSegmentNear(envelope, this::meet);
        hits.sort(Comparator.comparingDouble(Hit::offset_m)
                .thenComparing(hit -> hit.barrier().kind())
                .thenComparing(hit -> hit.barrier().name())
                .thenComparing(Hit::width_m));
    }

    double length_m() {
        return offset_m[offset_m.length - 1];
    }

    /** Where axes of the kind are met, by rising offset. */
    List<Hit> listHits(CrossingKind kind) {
        return hits.stream().filter(hit -> hit.barrier().kind() == kind).toList();
    }

    /** Offsets at which the shore of the area is met, ascending. */
    List<Double> listShores_m(int area) {
        return shores_m.getOrDefault(area, List.of()).stream().sorted().toList();
    }

    /** The place at an offset. */
    Coordinate place(double at_m) {
        int i = 1;
        while (i < vertices.length - 1 && offset_m[i] < at_m) {
            i++;
        }
        double share = (at_m - offset_m[i - 1]) / (offset_m[i] - offset_m[i - 1]);
        return new Coordinate(
                vertices[i - 1].x + share * (vertices[i].x - vertices[i - 1].x),
                vertices[i - 1].y + share * (vertices[i].y - vertices[i - 1].y));
    }

    private void meet(ObstacleSegment obstacle) {
        for (int i = 1; i < vertices.length; i++) {
            if (!Envelope.intersects(vertices[i - 1], vertices[i], obstacle.start(), obstacle.end())) {
                continue;
            }
            intersector.computeIntersection(vertices[i - 1], vertices[i], obstacle.start(), obstacle.end());
            // Two points mean that both run along one another, which crosses nothing.
            if (intersector.getIntersectionNum() == 1) {
                meet(obstacle, i, intersector.getIntersection(0));
            }
        }
    }

    private void meet(ObstacleSegment obstacle, int end, Coordinate place) {
        double at_m = offset_m[end - 1] + place.distance(vertices[end - 1]);
        Barrier barrier = obstacle.barrier();
        if (barrier == null) {
            shores_m.computeIfAbsent(obstacle.area(), area -> new ArrayList<>()).add(at_m);
            return;
        }
        Coordinate tangent = obstacle.eastwardTangent(place, TOUCH_m);
        if (isCrossed(barrier, at_m, tangent)) {
            double sine = Math.max(minSine, sine(tangent, vertices[end - 1], vertices[end]));
            hits.add(new Hit(barrier, at_m, barrier.width_m() / sine));
        }
    }

    private boolean isCrossed(Barrier barrier, double at_m, Coordinate tangent) {
        if (at_m > TOUCH_m && at_m < length_m() - TOUCH_m) {
            return true;
        }
        if (barrier.kind() == CrossingKind.MOTORWAY) {
            return false;
        }
        boolean atStart = at_m <= TOUCH_m;
        Coordinate here = atStart ? vertices[0] : vertices[vertices.length - 1];
        Coordinate inside = atStart ? vertices[1] : vertices[vertices.length - 2];
        return cross(tangent, inside.x - here.x, inside.y - here.y) < 0;
    }

    private static double sine(Coordinate tangent, Coordinate from, Coordinate to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        return Math.abs(cross(tangent, dx, dy)) / (Math.hypot(tangent.x, tangent.y) * Math.hypot(dx, dy));
    }

    private static double cross(Coordinate direction, double dx, double dy) {
        return direction.x * dy - direction.y * dx;
    }
}
