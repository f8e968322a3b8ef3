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
    private final Polylines lines;

    /**
     * @param polylines vertices of each item; the index in the list is the item's number
     * @param cell_m edge of a cell, more than zero; enlarged where the extent would need too many cells
     */
    public PolylineGrid(List<Coordinate[]> polylines, double cell_m) {
        lines = new Polylines(polylines);
        minX = Arrays.stream(lines.xs).min().orElse(0);
        minY = Arrays.stream(lines.ys).min().orElse(0);
        double width = Arrays.stream(lines.xs).max().orElse(0) - minX;
        double height = Arrays.stream(lines.ys).max().orElse(0) - minY;
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
        for (int item = 0; item < lines.size(); item++) {
            int last = lines.vertexStart[item + 1] - 1;
            int from = lines.vertexStart[item];
            if (from == last) {
                once.accept(row(lines.ys[from]) * columns + column(lines.xs[from]), item);
            }
            for (int v = from; v < last; v++) {
                visitSegmentCells(v, item, once);
            }
        }
    }

    private void visitSegmentCells(int v, int item, CellItem sink) {
        int c0 = column(Math.min(lines.xs[v], lines.xs[v + 1]));
        int c1 = column(Math.max(lines.xs[v], lines.xs[v + 1]));
        int r0 = row(Math.min(lines.ys[v], lines.ys[v + 1]));
        int r1 = row(Math.max(lines.ys[v], lines.ys[v + 1]));
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

    /** The items themselves. */
    public Polylines lines() {
        return lines;
    }

    /** Distance in metres from a position to an item. */
    public double distance_m(int item, double x, double y) {
        return lines.distance_m(item, x, y);
    }

    /** Distance along an item, from its start, of the point nearest to a position; the first of several. */
    public double nearestOffset_m(int item, double x, double y) {
        return lines.nearestOffset_m(item, x, y);
    }

    /** The position at a distance along an item, clamped to its ends. */
    public Position positionAt(int item, double offset_m) {
        return lines.positionAt(item, offset_m);
    }
}
