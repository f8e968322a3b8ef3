package org.gridscheme.grid.model;

import java.util.OptionalDouble;

/**
 * A busbar section 母线段 of a substation (CIM BusbarSection).
 *
 * @param nominalVoltage_kV for example 10
 * @param shortCircuit_kA initial three-phase short-circuit current at the section; empty where unknown, then the
 *     rulebook's planning value is used and said so
 */
public record BusbarSection(
        String id, String name, String substationId, double nominalVoltage_kV, OptionalDouble shortCircuit_kA)
        implements GridElement {}
