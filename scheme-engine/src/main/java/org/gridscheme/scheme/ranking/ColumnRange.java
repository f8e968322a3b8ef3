package org.gridscheme.scheme.ranking;

/** Smallest and largest value of one column of a decision matrix. */
record ColumnRange(double min, double max) {

    static ColumnRange of(double[][] values, int column) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double[] row : values) {
            min = Math.min(min, row[column]);
            max = Math.max(max, row[column]);
        }
        return new ColumnRange(min, max);
    }

    /** True where all values are the same, so that the column tells nothing apart. */
    boolean isPoint() {
        return max == min;
    }

    double span() {
        return max - min;
    }
}
