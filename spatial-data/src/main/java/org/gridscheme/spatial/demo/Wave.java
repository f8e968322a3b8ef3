package org.gridscheme.spatial.demo;

import java.util.Random;

/** Smooth random wobble, -1 to 1, made of three sine waves; what makes curves look drawn by nature instead of a ruler. */
final class Wave {

    private static final int[] HARMONICS = {1, 2, 5};
    private static final double[] WEIGHTS = {0.5, 0.33, 0.17};

    private final double[] phases = new double[HARMONICS.length];

    Wave(Random random) {
        for (int i = 0; i < phases.length; i++) {
            phases[i] = 2 * Math.PI * random.nextDouble();
        }
    }

    /** @param turns how often the slowest wave has gone round; whole numbers give the same value, as closed curves need */
    double at(double turns) {
        double sum = 0;
        for (int i = 0; i < phases.length; i++) {
            sum += WEIGHTS[i] * StrictMath.sin(2 * Math.PI * turns * HARMONICS[i] + phases[i]);
        }
        return sum;
    }
}
