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
        double[][] weighted = weightedNormalised(values, weights);
        double[] closeness = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double toBest = 0;
            double toWorst = 0;
            for (int j = 0; j < weights.length; j++) {
                double best = extreme(weighted, j, true);
                double worst = extreme(weighted, j, false);
                toBest += square(weighted[i][j] - best);
                toWorst += square(weighted[i][j] - worst);
            }
            double sum = Math.sqrt(toBest) + Math.sqrt(toWorst);
            closeness[i] = sum == 0 ? 1 : Math.sqrt(toWorst) / sum;
        }
        return closeness;
    }

    private static double[][] weightedNormalised(double[][] values, double[] weights) {
        double[][] weighted = new double[values.length][weights.length];
        for (int j = 0; j < weights.length; j++) {
            double norm = 0;
            for (double[] row : values) {
                norm += square(row[j]);
            }
            norm = Math.sqrt(norm);
            for (int i = 0; i < values.length; i++) {
                weighted[i][j] = norm == 0 ? 0 : weights[j] * values[i][j] / norm;
            }
        }
        return weighted;
    }

    private static double extreme(double[][] matrix, int column, boolean smallest) {
        double found = smallest ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (double[] row : matrix) {
            found = smallest ? Math.min(found, row[column]) : Math.max(found, row[column]);
        }
        return found;
    }

    private static double square(double x) {
        return x * x;
    }
}
