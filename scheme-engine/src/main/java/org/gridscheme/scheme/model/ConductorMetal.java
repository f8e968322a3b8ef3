package org.gridscheme.scheme.model;

/** Metal of a conductor. */
public enum ConductorMetal {
    /** Copper. */
    CU,
    /** Aluminium or aluminium with steel core. */
    AL
}
