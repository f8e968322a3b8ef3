package org.gridscheme.grid.network;

/**
 * A capacitor or reactor at a bus (CIM ShuntCompensator).
 *
 * @param g_S conductance, positive consumes
 * @param b_S susceptance, positive is capacitive
 */
public record Shunt(String id, String name, String busId, double g_S, double b_S) {}
