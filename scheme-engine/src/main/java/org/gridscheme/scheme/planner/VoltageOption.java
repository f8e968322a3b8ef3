package org.gridscheme.scheme.planner;

/**
 * A voltage that suits an application.
 *
 * @param circuits how many circuits the capacity needs at it, 1 or more
 * @param raised true where it is above the voltages that suit, taken because none of them has a scheme
 */
record VoltageOption(double level_kV, int circuits, boolean raised) {

    static VoltageOption suiting(double level_kV, int circuits) {
        return new VoltageOption(level_kV, circuits, false);
    }

    boolean isLow() {
        return level_kV < 1;
    }
}
