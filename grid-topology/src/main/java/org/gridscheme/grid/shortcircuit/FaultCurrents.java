package org.gridscheme.grid.shortcircuit;

/**
 * The currents of a short circuit at one bus, root mean square of one phase unless said otherwise.
 *
 * @param initial_kA initial symmetrical current I"k of a three-phase fault, generators included
 * @param fromGenerators_kA the part of it that comes from generators
 * @param peak_kA highest instantaneous value ip
 * @param thermal_kA thermal equivalent current Ith of the assumed duration
 * @param r_ohm resistance of the network seen from the fault, at the bus's nominal voltage
 * @param x_ohm reactance of the same
 * @param singlePhase the fault of one phase to earth
 */
public record FaultCurrents(
        double initial_kA,
        double fromGenerators_kA,
        double peak_kA,
        double thermal_kA,
        double r_ohm,
        double x_ohm,
        SinglePhaseFault singlePhase) {}
