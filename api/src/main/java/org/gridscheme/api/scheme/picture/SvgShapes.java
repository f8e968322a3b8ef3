package org.gridscheme.api.scheme.picture;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the shapes of SVG attributes. */
final class SvgShapes {

    private static final Pattern STEP = Pattern.compile("([MmLlHhVvZz])([^A-Za-z]*)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]*\\.?[0-9]+");

    private SvgShapes() {}

    static double[] numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group()))
                .toArray();
    }

    /** Corners as {@code x,y x,y}. */
    static Shape points(String text, boolean closed) {
        double[] v = numbers(text);
        Path2D path = new Path2D.Double();
        for (int i = 0; i + 1 < v.length; i += 2) {
            if (i == 0) {
                path.moveTo(v[0], v[1]);
            } else {
                path.lineTo(v[i], v[i + 1]);
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /**
     * A path of straight lines.
     *
     * @throws IllegalArgumentException when it has curves
     */
    static Shape path(String text) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        Matcher steps = STEP.matcher(text);
        int end = 0;
        while (steps.find() && steps.start() == end) {
            step(path, steps.group(1).charAt(0), numbers(steps.group(2)));
            end = steps.end();
        }
        if (end < text.length()) {
            throw new IllegalArgumentException("cannot draw the path " + text);
        }
        return path;
    }

    private static void step(Path2D path, char command, double[] v) {
        boolean relative = Character.isLowerCase(command);
        char kind = Character.toUpperCase(command);
        switch (kind) {
            case 'M' -> {
                Point2D from = from(path, relative);
                path.moveTo(from.getX() + v[0], from.getY() + v[1]);
                if (v.length > 2) {
                    step(path, relative ? 'l' : 'L', Arrays.copyOfRange(v, 2, v.length));
                }
            }
            case 'L' -> {
                for (int i = 0; i + 1 < v.length; i += 2) {
                    Point2D from = from(path, relative);
                    path.lineTo(from.getX() + v[i], from.getY() + v[i + 1]);
                }
            }
            case 'H' -> {
                for (double dx : v) {
                    Point2D at = path.getCurrentPoint();
                    path.lineTo(relative ? at.getX() + dx : dx, at.getY());
                }
            }
            case 'V' -> {
                for (double dy : v) {
                    Point2D at = path.getCurrentPoint();
                    path.lineTo(at.getX(), relative ? at.getY() + dy : dy);
                }
            }
            default -> path.closePath();
        }
    }

    private static Point2D from(Path2D path, boolean relative) {
        Point2D at = path.getCurrentPoint();
        return relative && at != null ? at : new Point2D.Double();
    }
}
