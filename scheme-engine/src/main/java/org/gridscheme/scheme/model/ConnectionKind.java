package org.gridscheme.scheme.model;

/** Kind of connection point 接入点. */
public enum ConnectionKind {
    SPARE_BAY,
    SPARE_WAY,
    LINE_TAP,
    LOOP_IN,
    NEW_RING_MAIN_UNIT,
    LV_BOARD
}
