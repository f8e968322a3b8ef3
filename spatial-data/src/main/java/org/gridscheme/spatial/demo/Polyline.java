package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.algorithm.Intersection;
import org.locationtech.jts.geom.Coordinate;

/** A line of straight pieces in town metres, with positions counted along it. Immutable; vertices are not to be changed. */
final class Polyline {

    private final List<Coordinate> vertices;
    private final double[] position_m;

    /** A place on the line next to another place. */
    record Foot(double position_m, double distance_m) {}

    Polyline(List<Coordinate> vertices) {
        this.vertices = List.copyOf(vertices);
        this.position_m = new double[vertices.size()];
        for (int i = 1; i < position_m.length; i++) {
            position_m[i] = position_m[i - 1] + distance(vertices.get(i - 1), vertices.get(i));
        }
    }

    List<Coordinate> vertices() {
        return vertices;
    }

    double length_m() {
        return position_m[position_m.length - 1];
    }

    Coordinate at(double along_m) {
        int i = pieceAt(along_m);
        double share = (along_m - position_m[i]) / (position_m[i + 1] - position_m[i]);
        return between(vertices.get(i), vertices.get(i + 1), share);
    }

    /** Unit vector along the piece at a position. */
    Coordinate direction(double along_m) {
        int i = pieceAt(along_m);
        return unit(vertices.get(i), vertices.get(i + 1));
    }

    private int pieceAt(double along_m) {
        int i = 0;
        while (i < position_m.length - 2 && position_m[i + 1] < along_m) {
            i++;
        }
        return i;
    }

    Foot footOf(Coordinate place) {
        Foot best = new Foot(0, Double.POSITIVE_INFINITY);
        for (int i = 0; i + 1 < position_m.length; i++) {
            Coordinate from = vertices.get(i);
            Coordinate to = vertices.get(i + 1);
            double piece_m = position_m[i + 1] - position_m[i];
            double dot = (place.x - from.x) * (to.x - from.x) + (place.y - from.y) * (to.y - from.y);
            double share = Math.min(1, Math.max(0, dot / (piece_m * piece_m)));
            double distance_m = distance(place, between(from, to, share));
            if (distance_m < best.distance_m()) {
                best = new Foot(position_m[i] + share * piece_m, distance_m);
            }
        }
        return best;
    }

    /** The line beside this one, to the left by the given distance at each position (to the right where negative). */
    Polyline beside(DoubleUnaryOperator left_m) {
        List<Coordinate> shifted = new ArrayList<>();
        for (int i = 0; i < position_m.length; i++) {
            Coordinate before = vertices.get(Math.max(0, i - 1));
            Coordinate after = vertices.get(Math.min(position_m.length - 1, i + 1));
            Coordinate along = unit(before, after);
            double left = left_m.applyAsDouble(position_m[i]);
            Coordinate here = vertices.get(i);
            shifted.add(new Coordinate(here.x - along.y * left, here.y + along.x * left));
        }
        return new Polyline(shifted);
    }

    /** A winding line round this one. */
    Polyline meandering(Wave wave, double swing_m, double waveLength_m) {
        int pieces = (int) (length_m() / 30);
        List<Coordinate> fine = new ArrayList<>();
        for (int i = 0; i <= pieces; i++) {
            fine.add(at(length_m() * i / pieces));
        }
        return new Polyline(fine).beside(along_m -> swing_m * wave.at(along_m / waveLength_m / 2));
    }

    /** The part between two positions. */
    Polyline part(double from_m, double to_m) {
        List<Coordinate> part = new ArrayList<>(List.of(at(from_m)));
        for (int i = 0; i < position_m.length; i++) {
            if (position_m[i] > from_m + 0.5 && position_m[i] < to_m - 0.5) {
                part.add(vertices.get(i));
            }
        }
        part.add(at(to_m));
        return new Polyline(part);
    }

    /** The same course with one more vertex, which lies on it or within a centimetre of it. */
    Polyline withVertex(Coordinate vertex) {
        List<Coordinate> more = new ArrayList<>(vertices);
        more.add(pieceAt(footOf(vertex).position_m()) + 1, vertex);
        return new Polyline(more);
    }

    /** Position of the first crossing with another line, negative where they do not meet. */
    double crossing(Polyline other) {
        List<Double> all = crossings(other);
        return all.isEmpty() ? -1 : all.get(0);
    }

    /** Positions of all crossings with another line, ascending. */
    List<Double> crossings(Polyline other) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 0; i + 1 < position_m.length; i++) {
            for (int j = 0; j + 1 < other.position_m.length; j++) {
                Coordinate meeting = Intersection.lineSegment(
                        vertices.get(i), vertices.get(i + 1), other.vertices.get(j), other.vertices.get(j + 1));
                if (meeting != null && isWithin(meeting, vertices.get(i), vertices.get(i + 1))) {
                    crossings.add(position_m[i] + distance(vertices.get(i), meeting));
                }
            }
        }
        Collections.sort(crossings);
        return crossings;
    }

    private static boolean isWithin(Coordinate place, Coordinate from, Coordinate to) {
        double margin = 1e-6;
        return place.x >= Math.min(from.x, to.x) - margin
                && place.x <= Math.max(from.x, to.x) + margin
                && place.y >= Math.min(from.y, to.y) - margin
                && place.y <= Math.max(from.y, to.y) + margin;
    }

    /** The place on the grid of centimetres to which large lines are rounded. */
    static Coordinate rounded(Coordinate place) {
        return new Coordinate(Math.round(place.x * 100) / 100.0, Math.round(place.y * 100) / 100.0);
    }

    static Coordinate between(Coordinate from, Coordinate to, double share) {
        return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }

    static Coordinate unit(Coordinate from, Coordinate to) {
        double length = distance(from, to);
        return new Coordinate((to.x - from.x) / length, (to.y - from.y) / length);
    }

    /** Square root is exact everywhere, hypot is not. */
    static double distance(Coordinate a, Coordinate b) {
        return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
    }
}
