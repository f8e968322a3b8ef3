package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.AreaSettings;

/**
 * How densely built the surroundings of each vertex are: length of streets with houses per square kilometre, smoothed
 * over some hundred metres, and the supply area class that follows from it.
 */
final class DensityField {

    private static final double CELL_M = 200;
    private static final int MAX_CELLS_PER_SIDE = 1500;

    private final StreetMesh mesh;
    private final double minX;
    private final double minY;
    private final double cell_m;
    private final int columns;
    private final int rows;
    private final double[] density;
    private final double limitA;
    private final double limitB;
    private final double limitC;
    private final double median;

    DensityField(StreetMesh mesh, AreaSettings settings) {
        this.mesh = mesh;
        double lowX = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            lowX = Math.min(lowX, mesh.x(v));
            lowY = Math.min(lowY, mesh.y(v));
            highX = Math.max(highX, mesh.x(v));
            highY = Math.max(highY, mesh.y(v));
        }
        this.minX = lowX;
        this.minY = lowY;
        this.cell_m = Math.max(CELL_M, Math.max(highX - lowX, highY - lowY) / MAX_CELLS_PER_SIDE);
        this.columns = (int) ((highX - lowX) / cell_m) + 1;
        this.rows = (int) ((highY - lowY) / cell_m) + 1;
        this.density = measure();
        double[] sorted = sortedByLength();
        this.limitA = Math.max(settings.floorA_kmPerKm2(), quantile(sorted, settings.shareA()));
        this.limitB = Math.max(settings.floorB_kmPerKm2(), quantile(sorted, settings.shareA() + settings.shareB()));
        this.limitC = Math.max(
                settings.floorC_kmPerKm2(),
                quantile(sorted, settings.shareA() + settings.shareB() + settings.shareC()));
        this.median = Math.max(1e-6, quantile(sorted, 0.5));
    }

    private double[] measure() {
        double[] field = new double[columns * rows];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            field[cellOf(v)] += mesh.load_m(v) / (cell_m * cell_m) * 1000;
        }
        for (int pass = 0; pass < 3; pass++) {
            field = blurred(blurred(field, 1), columns);
        }
        return field;
    }

    /** Mean of a cell and its two neighbours along rows (stride 1) or columns; nothing lies beyond the border. */
    private double[] blurred(double[] field, int stride) {
        double[] result = new double[field.length];
        for (int i = 0; i < field.length; i++) {
            int at = stride == 1 ? i % columns : i / columns;
            int last = stride == 1 ? columns - 1 : rows - 1;
            double sum = field[i] + (at > 0 ? field[i - stride] : 0) + (at < last ? field[i + stride] : 0);
            result[i] = sum / 3;
        }
        return result;
    }

    /** Densities at 1,000 equal shares of the served street length, ascending. */
    private double[] sortedByLength() {
        long[] keys = new long[mesh.vertexCount()];
        double total = 0;
        for (int v = 0; v < keys.length; v++) {
            keys[v] = (Math.round(at(v) * 1000) << 31) | v;
            total += mesh.load_m(v);
        }
        Arrays.sort(keys);
        double[] sorted = new double[1000];
        double sum = 0;
        int next = 0;
        for (long key : keys) {
            int v = (int) (key & 0x7FFF_FFFFL);
            sum += mesh.load_m(v);
            while (next < sorted.length && sum >= total * (next + 1) / sorted.length) {
                sorted[next++] = at(v);
            }
        }
        for (int i = Math.max(1, next); i < sorted.length; i++) {
            sorted[i] = sorted[i - 1];
        }
        return sorted;
    }

    private static double quantile(double[] ascending, double shareAbove) {
        int index = (int) Math.round((1 - shareAbove) * (ascending.length - 1));
        return ascending[Math.max(0, Math.min(ascending.length - 1, index))];
    }

    private int cellOf(int vertex) {
        int column = (int) ((mesh.x(vertex) - minX) / cell_m);
        int row = (int) ((mesh.y(vertex) - minY) / cell_m);
        return row * columns + column;
    }

    /** Kilometres of streets with houses per square kilometre. */
    double at(int vertex) {
        return density[cellOf(vertex)];
    }

    /** Relative to the median of the served streets, 0.3 to 3. */
    double relative(int vertex) {
        return Math.max(0.3, Math.min(3, at(vertex) / median));
    }

    AreaClass areaClass(int vertex) {
        double here = at(vertex);
        if (here >= limitA) {
            return AreaClass.A;
        }
        if (here >= limitB) {
            return AreaClass.B;
        }
        return here >= limitC ? AreaClass.C : AreaClass.D;
    }

    boolean isOutskirts(int vertex) {
        return at(vertex) < limitB;
    }
}
