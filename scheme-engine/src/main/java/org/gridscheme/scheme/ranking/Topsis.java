package org.gridscheme.scheme.ranking;

/**
 * Technique for order preference by similarity to the ideal solution (Hwang and Yoon 1981) with vector normalisation, all
 * criteria of the less-is-better kind. O(schemes times criteria).
 */
final class Topsis {

    private Topsis() {}

    /**
     * Relative closeness to the ideal, 0 to 1, higher is better; 1 where all schemes are equal.
     *
     * @param values rows are schemes, columns criteria
     * @param weights by column
     */
    static double[] closeness(double[][] values, double[] weights) {
        double[] toBest = new double[values.length];
        double[] toWorst = new double[values.length];
        for (int j = 0; j < weights.length; j++) {
            double scale = norm(values, j);
            double factor = scale == 0 ? 0 : weights[j] / scale;
            ColumnRange range = ColumnRange.of(values, j);
            for (int i = 0; i < values.length; i++) {
                toBest[i] += square(factor * (values[i][j] - range.min()));
                toWorst[i] += square(factor * (values[i][j] - range.max()));
            }
        }
        double[] closeness = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = Math.sqrt(toBest[i]) + Math.sqrt(toWorst[i]);
            closeness[i] = sum == 0 ? 1 : Math.sqrt(toWorst[i]) / sum;
        }
        return closeness;
    }

    private static double norm(double[][] values, int column) {
        double squares = 0;
        for (double[] row : values) {
            squares += square(row[column]);
        }
        return Math.sqrt(squares);
    }

    private static double square(double x) {
        return x * x;
    }
}
