package org.gridscheme.grid.model;

/** Which of its two known positions a switch is asked for. */
public enum SwitchingState {
    /** The normal mode of operation 正常运行方式; planning is done for it. */
    NORMAL,
    /** The positions as they stand now, which differ from the normal ones during faults and works 当前运行方式. */
    PRESENT
}
