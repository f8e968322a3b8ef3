package org.gridscheme.grid.network;

/** Zero-sequence series impedance of a branch, needed for single-phase short circuits only. */
public record ZeroSequence(double r_ohm, double x_ohm) {}
