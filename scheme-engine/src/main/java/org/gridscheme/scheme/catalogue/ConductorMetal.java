package org.gridscheme.scheme.catalogue;

/** Metal of a conductor. */
public enum ConductorMetal {
    /** Copper. */
    CU,
    /** Aluminium or aluminium with steel core. */
    AL
}
