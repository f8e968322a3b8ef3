package org.gridscheme.grid.model;

/** Kind of switching device (CIM Breaker, LoadBreakSwitch, Disconnector). */
public enum SwitchKind {
    BREAKER,
    LOAD_BREAK_SWITCH,
    DISCONNECTOR
}
