package org.gridscheme.scheme.rulebook;

/** Kind of connection point as the capacity rules tell them apart: the kind of a scheme plus the place it is at. */
public enum ConnectionSite {
    /** 10 kV bay of a substation, dedicated feeder (专线). */
    SUBSTATION_BAY,
    /** Bay of a switching station (开闭所). */
    SWITCHING_STATION_BAY,
    /** Spare way of a ring main unit (环网柜). */
    RING_MAIN_WAY,
    /** Spare way of a cable branch box (分支箱). */
    BRANCH_BOX_WAY,
    /** Tap of an overhead line (架空 T 接). */
    LINE_TAP,
    /** Line cut and looped in and out (π 接). */
    LOOP_IN,
    /** New ring main unit cut into a cable trunk. */
    NEW_RING_MAIN_UNIT,
    /** Low-voltage board of a public distribution transformer. */
    LV_BOARD
}
