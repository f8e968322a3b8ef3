package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/** Draws the large curves of a town: closed rings, lines from edge to edge, and roads outward from the centre. */
final class TownShape {

    /** Length of the straight pieces curves are made of. */
    private static final double PIECE_m = 60;

    private static final double ROUND = 2;

    private final Random random;

    TownShape(Random random) {
        this.random = random;
    }

    /**
     * A closed curve round a centre.
     *
     * @param wobble share of the radius by which it swings in and out
     */
    List<Coordinate> ring(Coordinate centre, double radiusX_m, double radiusY_m, double wobble) {
        return superellipse(centre, radiusX_m, radiusY_m, wobble, ROUND);
    }

    /** A closed curve between ellipse (exponent 2) and rectangle (large exponents). */
    List<Coordinate> superellipse(
            Coordinate centre, double radiusX_m, double radiusY_m, double wobble, double exponent) {
        Wave wave = new Wave(random);
        int pieces = Math.max(8, (int) (Math.PI * (radiusX_m + radiusY_m) / PIECE_m));
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            double angle = 2 * Math.PI * i / pieces;
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double norm = StrictMath.pow(
                    StrictMath.pow(Math.abs(cos), exponent) + StrictMath.pow(Math.abs(sin), exponent), -1 / exponent);
            double swing = norm * (1 + wobble * wave.at(i / (double) pieces));
            ring.add(new Coordinate(centre.x + radiusX_m * swing * cos, centre.y + radiusY_m * swing * sin));
        }
        ring.add(ring.get(0).copy());
        return ring;
    }

    /**
     * A line from west to east through the given heights.
     *
     * @param heights_m y at equal steps from west to east, joined smoothly
     * @param swing_m how far it meanders to either side
     * @param waves how many meanders over the whole length
     */
    Polyline eastward(double west_m, double east_m, double[] heights_m, double swing_m, double waves) {
        Wave wave = new Wave(random);
        int pieces = (int) ((east_m - west_m) / PIECE_m);
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i <= pieces; i++) {
            double share = i / (double) pieces;
            double y = smooth(heights_m, share) + swing_m * wave.at(share * waves / 2);
            line.add(new Coordinate(west_m + share * (east_m - west_m), y));
        }
        return new Polyline(line);
    }

    /** A road outward from a place that bends a little more the farther it gets. */
    Polyline outward(Coordinate from, double angleDegrees, double start_m, double length_m, double bend) {
        Wave wave = new Wave(random);
        double cos = StrictMath.cos(StrictMath.toRadians(angleDegrees));
        double sin = StrictMath.sin(StrictMath.toRadians(angleDegrees));
        double zero = wave.at(0);
        int pieces = Math.max(4, (int) ((length_m - start_m) / (2 * PIECE_m)));
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i <= pieces; i++) {
            double share = i / (double) pieces;
            double out = start_m + share * (length_m - start_m);
            double aside = bend * length_m * share * (wave.at(share * 0.6) - zero);
            line.add(new Coordinate(from.x + out * cos - aside * sin, from.y + out * sin + aside * cos));
        }
        return new Polyline(line);
    }

    /** Catmull-Rom interpolation, ends held. */
    private static double smooth(double[] values, double share) {
        double at = share * (values.length - 1);
        int i = Math.min(values.length - 2, (int) at);
        double t = at - i;
        double before = values[Math.max(0, i - 1)];
        double from = values[i];
        double to = values[i + 1];
        double after = values[Math.min(values.length - 1, i + 2)];
        return 0.5
                * (2 * from
                        + (to - before) * t
                        + (2 * before - 5 * from + 4 * to - after) * t * t
                        + (3 * from - before - 3 * to + after) * t * t * t);
    }
}
