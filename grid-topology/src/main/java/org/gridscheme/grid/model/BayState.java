package org.gridscheme.grid.model;

/** Whether a feeder bay already feeds a line, is free, or is kept for somebody. */
public enum BayState {
    USED,
    SPARE,
    RESERVED
}
