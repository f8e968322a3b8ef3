package org.gridscheme.scheme.ranking;

/**
 * Entropy weights (Shannon 1948 as used in decision making): a criterion in which the schemes differ much tells them apart
 * and weighs more. All criteria are of the less-is-better kind. O(schemes times criteria).
 */
final class EntropyWeights {

    private EntropyWeights() {}

    /**
     * Weights by column, sum 1. Each column is normalised to {@code (max-x)/(max-min) + offset} and read as shares {@code p};
     * its weight is in proportion to {@code 1 + sum(p ln p)/ln m}. Where no column differs all weigh the same.
     *
     * @param values rows are schemes, two or more; columns criteria
     * @param offset more than zero
     */
    static double[] of(double[][] values, double offset) {
        int criteria = values[0].length;
        double[] weights = new double[criteria];
        double sum = 0;
        for (int j = 0; j < criteria; j++) {
            ColumnRange range = ColumnRange.of(values, j);
            weights[j] = range.isPoint() ? 0 : 1 - entropy(normalised(values, j, range, offset));
            sum += weights[j];
        }
        for (int j = 0; j < criteria; j++) {
            weights[j] = sum > 0 ? weights[j] / sum : 1.0 / criteria;
        }
        return weights;
    }

    private static double[] normalised(double[][] values, int column, ColumnRange range, double offset) {
        double[] normalised = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            normalised[i] = (range.max() - values[i][column]) / range.span() + offset;
        }
        return normalised;
    }

    /** 0 to 1; 1 where all shares are equal. */
    private static double entropy(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double entropy = 0;
        for (double value : values) {
            double share = value / sum;
            entropy -= share * Math.log(share);
        }
        return entropy / Math.log(values.length);
    }
}
