package org.gridscheme.scheme.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gridscheme.grid.geometry.Position;

/**
 * Regular hexagons over projected metres, a corner up, numbered by axial coordinates from the origin of the reference
 * system: the same place is in the same hexagon whatever the grid. Immutable.
 *
 * @param edge_m edge length, which is also the radius of the circle through the corners
 */
public record HexGrid(double edge_m) {

    private static final double SQRT3 = Math.sqrt(3);

    public HexGrid {
        if (!(edge_m > 0) || Double.isInfinite(edge_m)) {
            throw new IllegalArgumentException("edge length is more than zero: " + edge_m);
        }
    }

    /**
     * One hexagon.
     *
     * @param q column along a row, each row shifted by half a hexagon
     * @param r row, northwards
     */
    public record Cell(int q, int r) implements Comparable<Cell> {

        private static final Comparator<Cell> BY_ROW =
                Comparator.comparingInt(Cell::r).thenComparingInt(Cell::q);

        @Override
        public int compareTo(Cell other) {
            return BY_ROW.compare(this, other);
        }
    }

    /** Middle of a hexagon. */
    public Position centre(Cell cell) {
        return new Position(edge_m * SQRT3 * (cell.q + cell.r / 2.0), edge_m * 1.5 * cell.r);
    }

    /** The hexagon a place lies in: the one whose middle is nearest, of several as near the first by row. */
    public Cell cellOf(Position place) {
        double row = place.y() / (edge_m * 1.5);
        Cell nearest = new Cell(0, 0);
        double least_m = Double.POSITIVE_INFINITY;
        for (int r = (int) Math.floor(row); r <= (int) Math.floor(row) + 1; r++) {
            int q = (int) Math.floor(place.x() / (edge_m * SQRT3) - r / 2.0 + 0.5);
            Cell cell = new Cell(q, r);
            double distance_m = centre(cell).distanceTo(place);
            if (distance_m < least_m) {
                least_m = distance_m;
                nearest = cell;
            }
        }
        return nearest;
    }

    /** Name of a hexagon, such as {@code hex-200-17--4}. */
    public String id(Cell cell) {
        String edge =
                edge_m == Math.rint(edge_m) ? String.format(Locale.ROOT, "%.0f", edge_m) : Double.toString(edge_m);
        return "hex-" + edge + "-" + cell.q + "-" + cell.r;
    }

    /** The six corners around a middle, counter-clockwise from the north-east. */
    public List<Position> corners(Position centre) {
        List<Position> corners = new ArrayList<>(6);
        for (int k = 0; k < 6; k++) {
            double angle = Math.PI / 6 + k * Math.PI / 3;
            corners.add(new Position(centre.x() + edge_m * Math.cos(angle), centre.y() + edge_m * Math.sin(angle)));
        }
        return List.copyOf(corners);
    }

    /** Hexagons whose middle lies within a distance of a place, by row. */
    List<Cell> listWithin(Position place, double distance_m) {
        List<Cell> cells = new ArrayList<>();
        int firstRow = (int) Math.ceil((place.y() - distance_m) / (edge_m * 1.5));
        int lastRow = (int) Math.floor((place.y() + distance_m) / (edge_m * 1.5));
        for (int r = firstRow; r <= lastRow; r++) {
            int first = (int) Math.ceil((place.x() - distance_m) / (edge_m * SQRT3) - r / 2.0);
            int last = (int) Math.floor((place.x() + distance_m) / (edge_m * SQRT3) - r / 2.0);
            for (int q = first; q <= last; q++) {
                Cell cell = new Cell(q, r);
                if (centre(cell).distanceTo(place) <= distance_m) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }
}
