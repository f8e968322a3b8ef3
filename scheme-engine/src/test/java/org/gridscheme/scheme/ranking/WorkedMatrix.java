package org.gridscheme.scheme.ranking;

/** Domain rules, section 11: three schemes, columns cost in 10,000 CNY, SAIDI, load rate, voltage drop, days, difficulty. */
final class WorkedMatrix {

    static final double[] WEIGHTS = {.35, .25, .15, .10, .10, .05};

    private WorkedMatrix() {}

    static double[][] values() {
        return new double[][] {
            {96.09, .544, .658, 1.38, 30.4, 2},
            {38.81, .80, .645, 2.35, 26.0, 1},
            {299.64, 1.16, .500, 1.38, 45.0, 3}
        };
    }
}
