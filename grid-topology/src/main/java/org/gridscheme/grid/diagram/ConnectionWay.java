package org.gridscheme.grid.diagram;

/** How a customer's cable is joined to the grid. */
public enum ConnectionWay {
    /** A spare bay of a busbar section becomes the customer's feeder. */
    SPARE_BAY,
    /** A free way of a unit or station. */
    SPARE_WAY,
    /** A tap off a section. */
    LINE_TAP,
    /** The section is cut and led through the customer's station. */
    LOOP_IN,
    /** A new unit is cut into the section, the customer takes one of its ways. */
    NEW_RING_MAIN_UNIT,
    /** The low-voltage board of a distribution station. */
    LV_BOARD;

    /** Whether the place is on a section; else it is a node. */
    public boolean onSection() {
        return this == LINE_TAP || this == LOOP_IN || this == NEW_RING_MAIN_UNIT;
    }
}
