package org.gridscheme.scheme.ranking;

import java.util.OptionalDouble;

/**
 * Lead of the winner over a challenger while one thing moves to {@code x}, up to a positive factor:
 * {@code square*x² + slope*x + constant}. Where the thing stands now, the lead is zero or more but for rounding.
 */
record Lead(double square, double slope, double constant) {

    /** The largest {@code x} from 0 to {@code now} below which the lead is lost; empty where it is kept all the way. */
    OptionalDouble lostBelow(double now) {
        return switch (shape(now)) {
            case FALLING, LOST_ABOVE, KEPT -> OptionalDouble.empty();
            case RISING -> positive(-constant / slope, now);
            case KEPT_BETWEEN -> positive(smallerRoot(), now);
            case LOST_BELOW -> positive(largerRoot(), now);
        };
    }

    /** The smallest {@code x} from {@code now} on above which the lead is lost; empty where it is kept for ever. */
    OptionalDouble lostAbove(double now) {
        return switch (shape(now)) {
            case RISING, LOST_BELOW, KEPT -> OptionalDouble.empty();
            case FALLING -> finite(-constant / slope, now);
            case KEPT_BETWEEN -> finite(largerRoot(), now);
            case LOST_ABOVE -> finite(smallerRoot(), now);
        };
    }

    private enum Shape {
        /** A straight line upwards. */
        RISING,
        /** A straight line downwards. */
        FALLING,
        /** Positive between two roots. */
        KEPT_BETWEEN,
        /** Negative between two roots, both below where things stand. */
        LOST_BELOW,
        /** Negative between two roots, both above where things stand. */
        LOST_ABOVE,
        /** Nowhere negative. */
        KEPT
    }

    private Shape shape(double now) {
        if (square == 0) {
            return slope == 0 ? Shape.KEPT : slope > 0 ? Shape.RISING : Shape.FALLING;
        }
        if (square < 0) {
            return Shape.KEPT_BETWEEN;
        }
        if (discriminant() <= 0) {
            return Shape.KEPT;
        }
        double vertex = -slope / (2 * square);
        return now >= vertex ? Shape.LOST_BELOW : Shape.LOST_ABOVE;
    }

    private double discriminant() {
        return slope * slope - 4 * square * constant;
    }

    private double smallerRoot() {
        return Math.min(nearRoot(), farRoot());
    }

    private double largerRoot() {
        return Math.max(nearRoot(), farRoot());
    }

    /** The usual pair of formulas that subtract no nearly equal numbers. */
    private double farRoot() {
        return stable() / square;
    }

    private double nearRoot() {
        return stable() == 0 ? 0 : constant / stable();
    }

    private double stable() {
        return -(slope + Math.copySign(Math.sqrt(Math.max(0, discriminant())), slope)) / 2;
    }

    private static OptionalDouble positive(double root, double now) {
        return root > 0 ? OptionalDouble.of(Math.min(root, now)) : OptionalDouble.empty();
    }

    private static OptionalDouble finite(double root, double now) {
        return Double.isFinite(root) ? OptionalDouble.of(Math.max(root, now)) : OptionalDouble.empty();
    }
}
