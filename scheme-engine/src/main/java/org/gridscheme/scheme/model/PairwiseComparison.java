package org.gridscheme.scheme.model;

import java.util.EnumSet;
import java.util.List;

/**
 * Judgements of criteria in pairs (Saaty's scale: 1 is equal, 9 extremely more important). Criteria that are not compared get
 * no weight.
 *
 * @param criteria the compared ones, two or more, in the order of rows and columns
 * @param ratios row by row: how many times more important the row's criterion is than the column's
 */
public record PairwiseComparison(List<Criterion> criteria, List<List<Double>> ratios) {

    /** How far the product of two opposite ratios may be from 1: 0.33 stands for a third. */
    public static final double RECIPROCAL_TOLERANCE = 0.0101;

    /** @throws IllegalArgumentException unless the ratios form a positive reciprocal matrix over different criteria */
    public PairwiseComparison {
        criteria = List.copyOf(criteria);
        ratios = ratios.stream().map(List::copyOf).toList();
        int n = criteria.size();
        if (n < 2 || EnumSet.copyOf(criteria).size() < n) {
            throw new IllegalArgumentException("two or more different criteria, not " + criteria);
        }
        if (ratios.size() != n || ratios.stream().anyMatch(row -> row.size() != n)) {
            throw new IllegalArgumentException("a row and a column for each of " + criteria);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (!areReciprocal(ratios.get(i).get(j), ratios.get(j).get(i))) {
                    throw new IllegalArgumentException("not reciprocal at row " + i + ", column " + j);
                }
            }
        }
    }

    /** True for two positive numbers whose product is 1 but for rounding. */
    public static boolean areReciprocal(double ratio, double opposite) {
        return ratio > 0 && opposite > 0 && Math.abs(ratio * opposite - 1) <= RECIPROCAL_TOLERANCE;
    }

    public int size() {
        return criteria.size();
    }

    /** The ratio of two criteria, free of the rounding of fractions: of two opposite ratios the one above 1 is exact. */
    public double ratio(int row, int column) {
        double ratio = ratios.get(row).get(column);
        return row == column ? 1 : ratio >= 1 ? ratio : 1 / ratios.get(column).get(row);
    }
}
