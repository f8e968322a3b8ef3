package org.gridscheme.scheme.ranking;

/**
 * Compromise ranking VIKOR (Opricovic and Tzeng 2004), all criteria of the less-is-better kind. O(schemes times criteria).
 */
final class Vikor {

    private Vikor() {}

    /**
     * Compromise measure Q, 0 to 1, lower is better; 0 where all schemes are equal.
     *
     * @param values rows are schemes, columns criteria
     * @param weights by column
     * @param v weight of the group utility against the individual regret, 0 to 1
     */
    static double[] compromise(double[][] values, double[] weights, double v) {
        int n = values.length;
        double[][] utilityAndRegret = new double[n][2];
        for (int j = 0; j < weights.length; j++) {
            ColumnRange range = ColumnRange.of(values, j);
            for (int i = 0; i < n; i++) {
                double part = range.isPoint() ? 0 : weights[j] * (values[i][j] - range.min()) / range.span();
                utilityAndRegret[i][0] += part;
                utilityAndRegret[i][1] = Math.max(utilityAndRegret[i][1], part);
            }
        }
        ColumnRange utility = ColumnRange.of(utilityAndRegret, 0);
        ColumnRange regret = ColumnRange.of(utilityAndRegret, 1);
        double[] q = new double[n];
        for (int i = 0; i < n; i++) {
            q[i] = v * relative(utilityAndRegret[i][0], utility) + (1 - v) * relative(utilityAndRegret[i][1], regret);
        }
        return q;
    }

    private static double relative(double measure, ColumnRange range) {
        return range.isPoint() ? 0 : (measure - range.min()) / range.span();
    }
}
