package org.gridscheme.scheme.planner;

/**
 * A voltage that suits an application.
 *
 * @param circuits how many circuits the capacity needs at it, 1 or more
 */
record VoltageOption(double level_kV, int circuits) {

    boolean isLow() {
        return level_kV < 1;
    }
}
