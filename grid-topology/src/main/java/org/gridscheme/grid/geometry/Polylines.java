package org.gridscheme.grid.geometry;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Polylines in projected metres (a point is one of a single vertex) in flat arrays, for measuring from places to them without
 * an object per vertex. Every question is O(vertices of the item). Immutable.
 */
public final class Polylines {

    final int[] vertexStart;
    final double[] xs;
    final double[] ys;

    /** Length of the segment that begins at a vertex; 0 at the last vertex of an item. */
    private final double[] segment_m;

    /** @param polylines vertices of each item; the index in the list is the item's number */
    public Polylines(List<Coordinate[]> polylines) {
        vertexStart = new int[polylines.size() + 1];
        for (int i = 0; i < polylines.size(); i++) {
            vertexStart[i + 1] = vertexStart[i] + polylines.get(i).length;
        }
        xs = new double[vertexStart[polylines.size()]];
        ys = new double[xs.length];
        copyVertices(polylines);
        segment_m = segmentLengths();
    }

    private void copyVertices(List<Coordinate[]> polylines) {
        int at = 0;
        for (Coordinate[] line : polylines) {
            for (Coordinate c : line) {
                xs[at] = c.x;
                ys[at] = c.y;
                at++;
            }
        }
    }

    private double[] segmentLengths() {
        double[] lengths = new double[xs.length];
        for (int item = 0; item < size(); item++) {
            for (int v = vertexStart[item]; v < vertexStart[item + 1] - 1; v++) {
                lengths[v] = Math.hypot(xs[v + 1] - xs[v], ys[v + 1] - ys[v]);
            }
        }
        return lengths;
    }

    /** Number of items. */
    public int size() {
        return vertexStart.length - 1;
    }

    /** Number of vertices of an item. */
    public int vertexCount(int item) {
        return vertexStart[item + 1] - vertexStart[item];
    }

    /** Easting of a vertex of an item, counted from 0. */
    public double x(int item, int vertex) {
        return xs[vertexStart[item] + vertex];
    }

    /** Northing of a vertex of an item, counted from 0. */
    public double y(int item, int vertex) {
        return ys[vertexStart[item] + vertex];
    }

    /** Length between a vertex of an item and the next; 0 at the last one. */
    public double segment_m(int item, int vertex) {
        return segment_m[vertexStart[item] + vertex];
    }

    /** Smallest box around an item. */
    public Box box(int item) {
        Box box = Box.EMPTY;
        for (int v = vertexStart[item]; v < vertexStart[item + 1]; v++) {
            box = box.with(xs[v], ys[v]);
        }
        return box;
    }

    /** Distance in metres from a position to an item. */
    public double distance_m(int item, double x, double y) {
        int from = vertexStart[item];
        int last = vertexStart[item + 1] - 1;
        double dx = x - xs[from];
        double dy = y - ys[from];
        double best2 = dx * dx + dy * dy;
        for (int v = from; v < last; v++) {
            best2 = Math.min(best2, segmentDistance2(v, x, y));
        }
        return Math.sqrt(best2);
    }

    private double segmentDistance2(int v, double x, double y) {
        double t = segmentParameter(v, x, y);
        double dx = x - xs[v] - t * (xs[v + 1] - xs[v]);
        double dy = y - ys[v] - t * (ys[v + 1] - ys[v]);
        return dx * dx + dy * dy;
    }

    private double segmentParameter(int v, double x, double y) {
        double dx = xs[v + 1] - xs[v];
        double dy = ys[v + 1] - ys[v];
        double along = (x - xs[v]) * dx + (y - ys[v]) * dy;
        double length2 = dx * dx + dy * dy;
        if (along <= 0 || length2 == 0) {
            return 0;
        }
        return along >= length2 ? 1 : along / length2;
    }

    /** Distance along an item, from its start, of the point nearest to a position; the first of several. */
    public double nearestOffset_m(int item, double x, double y) {
        int from = vertexStart[item];
        int last = vertexStart[item + 1] - 1;
        double best2 = Double.POSITIVE_INFINITY;
        double bestOffset = 0;
        double along = 0;
        for (int v = from; v < last; v++) {
            double d2 = segmentDistance2(v, x, y);
            if (d2 < best2) {
                best2 = d2;
                bestOffset = along + segmentParameter(v, x, y) * segment_m[v];
            }
            along += segment_m[v];
        }
        return bestOffset;
    }

    /** The position at a distance along an item, clamped to its ends. */
    public Position positionAt(int item, double offset_m) {
        int from = vertexStart[item];
        int last = vertexStart[item + 1] - 1;
        double rest = Math.max(0, offset_m);
        for (int v = from; v < last; v++) {
            double length = segment_m[v];
            if (rest <= length && length > 0) {
                double t = rest / length;
                return new Position(xs[v] + t * (xs[v + 1] - xs[v]), ys[v] + t * (ys[v + 1] - ys[v]));
            }
            rest -= length;
        }
        return new Position(xs[last], ys[last]);
    }
}
