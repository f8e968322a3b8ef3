package org.gridscheme.scheme.model;

/** What a route crosses. */
public enum CrossingKind {
    ROAD,
    RAIL,
    RIVER,
    MOTORWAY
}
