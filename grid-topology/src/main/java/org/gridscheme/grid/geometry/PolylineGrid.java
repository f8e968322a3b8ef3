package org.gridscheme.grid.geometry;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A uniform grid over polylines (points are polylines of one vertex) in projected metres, for visiting them nearest
 * first. Built once, O(total segments); a visit touches only the cells of the rings it needs. Thread-safe after
 * construction.
 */
public final class PolylineGrid {

    private final double cell_m;
    private final double minX;
    private final double minY;
    private final int columns;
    private final int rows;
    private final int[] cellStart;
    private final int[] cellItems;
    private final int[] vertexStart;
    private final double[] xs;
    private final double[] ys;

    /** Length of the segment that begins at a vertex; 0 at the last vertex of an item. */
    private final double[] segment_m;

    /**
     * @param polylines vertices of each item; the index in the list is the item's number
     * @param cell_m edge of a cell, more than zero; enlarged where the extent would need too many cells
     */
    public PolylineGrid(List<Coordinate[]> polylines, double cell_m) {
        vertexStart = new int[polylines.size() + 1];
        for (int i = 0; i < polylines.size(); i++) {
            vertexStart[i + 1] = vertexStart[i] + polylines.get(i).length;
        }
        xs = new double[vertexStart[polylines.size()]];
        ys = new double[xs.length];
        copyVertices(polylines);
        segment_m = segmentLengths();
        minX = Arrays.stream(xs).min().orElse(0);
        minY = Arrays.stream(ys).min().orElse(0);
        double width = Arrays.stream(xs).max().orElse(0) - minX;
        double height = Arrays.stream(ys).max().orElse(0) - minY;
        this.cell_m = Math.max(cell_m, Math.sqrt(width * height / 4_000_000 + 1e-9));
        columns = (int) (width / this.cell_m) + 1;
        rows = (int) (height / this.cell_m) + 1;
        cellStart = new int[columns * rows + 1];
        forEachCellItem((cell, item) -> cellStart[cell + 1]++);
        for (int c = 0; c < columns * rows; c++) {
            cellStart[c + 1] += cellStart[c];
        }
        cellItems = new int[cellStart[columns * rows]];
        int[] fill = Arrays.copyOf(cellStart, columns * rows);
        forEachCellItem((cell, item) -> cellItems[fill[cell]++] = item);
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
        for (int item = 0; item < vertexStart.length - 1; item++) {
            for (int v = vertexStart[item]; v < vertexStart[item + 1] - 1; v++) {
                lengths[v] = Math.hypot(xs[v + 1] - xs[v], ys[v + 1] - ys[v]);
            }
        }
        return lengths;
    }

    private interface CellItem {
        void accept(int cell, int item);
    }

    /** Every cell an item touches, each once. */
    private void forEachCellItem(CellItem sink) {
        int[] latest = new int[columns * rows];
        Arrays.fill(latest, -1);
        CellItem once = (cell, item) -> {
            if (latest[cell] != item) {
                latest[cell] = item;
                sink.accept(cell, item);
            }
        };
        for (int item = 0; item < vertexStart.length - 1; item++) {
            int last = vertexStart[item + 1] - 1;
            int from = vertexStart[item];
            if (from == last) {
                once.accept(row(ys[from]) * columns + column(xs[from]), item);
            }
            for (int v = from; v < last; v++) {
                visitSegmentCells(v, item, once);
            }
        }
    }

    private void visitSegmentCells(int v, int item, CellItem sink) {
        int c0 = column(Math.min(xs[v], xs[v + 1]));
        int c1 = column(Math.max(xs[v], xs[v + 1]));
        int r0 = row(Math.min(ys[v], ys[v + 1]));
        int r1 = row(Math.max(ys[v], ys[v + 1]));
        for (int r = r0; r <= r1; r++) {
            for (int c = c0; c <= c1; c++) {
                sink.accept(r * columns + c, item);
            }
        }
    }

    private int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) Math.floor((x - minX) / cell_m)));
    }

    private int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) Math.floor((y - minY) / cell_m)));
    }

    /** Receives items ring by ring. */
    public interface Visitor {

        /** An item that lies in the ring; may come more than once for one item. */
        void item(int item);

        /**
         * Called after each ring.
         *
         * @param complete_m every item nearer than this has been reported
         * @return false to stop
         */
        boolean ringDone(double complete_m);
    }

    /** Visits the cells around a position in square rings until the visitor stops or the radius is complete. */
    public void visit(double x, double y, double radius_m, Visitor visitor) {
        int column = (int) Math.floor((x - minX) / cell_m);
        int row = (int) Math.floor((y - minY) / cell_m);
        double toEdge = Math.min(
                Math.min(x - minX - column * cell_m, minX + (column + 1) * cell_m - x),
                Math.min(y - minY - row * cell_m, minY + (row + 1) * cell_m - y));
        for (int ring = 0; ; ring++) {
            visitRing(column, row, ring, visitor);
            double complete_m = ring * cell_m + toEdge;
            if (!visitor.ringDone(complete_m) || complete_m >= radius_m) {
                return;
            }
        }
    }

    private void visitRing(int column, int row, int ring, Visitor visitor) {
        for (int r = row - ring; r <= row + ring; r++) {
            if (r < 0 || r >= rows) {
                continue;
            }
            boolean fullRow = r == row - ring || r == row + ring;
            int step = fullRow ? 1 : Math.max(1, 2 * ring);
            for (int c = column - ring; c <= column + ring; c += step) {
                if (c >= 0 && c < columns) {
                    visitCell(r * columns + c, visitor);
                }
            }
        }
    }

    private void visitCell(int cell, Visitor visitor) {
        for (int i = cellStart[cell]; i < cellStart[cell + 1]; i++) {
            visitor.item(cellItems[i]);
        }
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
        double length2 = dx * dx + dy * dy;
        if (length2 == 0) {
            return 0;
        }
        return Math.max(0, Math.min(1, ((x - xs[v]) * dx + (y - ys[v]) * dy) / length2));
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
