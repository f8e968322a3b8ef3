package org.gridscheme.scheme.street;

/** What a route crosses. */
public enum CrossingKind {
    ROAD,
    RAIL,
    RIVER,
    MOTORWAY
}
