package org.gridscheme.grid.diagram;

/** Figures a symbol may carry; the unit is the end of the name, counts have none. */
public enum DiagramFigure {
    VOLTAGE_kV,
    HIGH_VOLTAGE_kV,
    RATED_kVA,
    /** Equal units drawn as one symbol. */
    UNITS,
    /** Nodes with equipment: stations, units, boxes. */
    STATIONS,
    /** Poles, joints and other points without equipment. */
    POINTS,
    /** Line sections inside. */
    SECTIONS,
    /** Their electrical length. */
    LENGTH_m,
    /** Sum of the load peaks, without coincidence. */
    LOAD_kVA,
    WAYS,
    SPARE_WAYS,
    USED_BAYS,
    SPARE_BAYS,
    RESERVED_BAYS,
    /** Open points of a feeder, or of what was added up, drawn ones included. */
    OPEN_POINTS
}
