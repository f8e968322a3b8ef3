package org.gridscheme.grid.diagram;

/** What a symbol stands for. */
public enum SymbolKind {
    /** The supply side of a substation, drawn as its bar. */
    SUBSTATION,
    MAIN_TRANSFORMER,
    BUSBAR_SECTION,
    /** Between two busbar sections of a substation. */
    BUS_TIE,
    /** Head of a feeder, a breaker. */
    BAY,
    /** The bays of a busbar section that are not drawn, counted. */
    OTHER_BAYS,
    SWITCHING_STATION,
    RING_MAIN_UNIT,
    CABLE_BRANCH_BOX,
    POLE,
    DISTRIBUTION_STATION,
    JUNCTION,
    /** A stretch of a feeder with everything in it, drawn as one. */
    CONDENSED,
    /** Everything that branches off at a place, added up. */
    SIDE_BRANCHES,
    /** What lies behind an open point: another feeder, or nothing that is energised. */
    NEIGHBOUR_FEEDER,
    DISTRIBUTION_TRANSFORMER,
    LV_BOARD,
    /** Where a new cable taps a line. */
    TAP,
    /** Where a line is cut and led through the customer's station. */
    LOOP_IN_POINT,
    CUSTOMER_INCOMER,
    CUSTOMER_METERING,
    CUSTOMER_BUSBAR,
    /** Between two busbar sections of the customer. */
    CUSTOMER_TIE,
    CUSTOMER_TRANSFORMER
}
