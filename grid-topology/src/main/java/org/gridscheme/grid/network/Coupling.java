package org.gridscheme.grid.network;

import org.gridscheme.grid.model.SwitchKind;

/** A switch without impedance between two buses of one voltage, such as a bus tie (CIM Switch). */
public record Coupling(String id, String name, SwitchKind kind, String busAId, String busBId, boolean closed) {}
