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
        double[] utility = new double[n];
        double[] regret = new double[n];
        for (int j = 0; j < weights.length; j++) {
            double best = Double.POSITIVE_INFINITY;
            double worst = Double.NEGATIVE_INFINITY;
            for (double[] row : values) {
                best = Math.min(best, row[j]);
                worst = Math.max(worst, row[j]);
            }
            for (int i = 0; i < n; i++) {
                double part = worst == best ? 0 : weights[j] * (values[i][j] - best) / (worst - best);
                utility[i] += part;
                regret[i] = Math.max(regret[i], part);
            }
        }
        double[] q = new double[n];
        for (int i = 0; i < n; i++) {
            q[i] = v * relative(utility, i) + (1 - v) * relative(regret, i);
        }
        return q;
    }

    private static double relative(double[] measure, int i) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double m : measure) {
            min = Math.min(min, m);
            max = Math.max(max, m);
        }
        return max == min ? 0 : (measure[i] - min) / (max - min);
    }
}
