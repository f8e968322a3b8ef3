package org.gridscheme.scheme.street;

/** What is dug up when a cable is laid along a street edge. */
public enum SurfaceKind {
    /** Unpaved verge, park path, track: green belt 绿化带. */
    GREEN_BELT,
    /** Paved footway, pedestrian street or cycle path: sidewalk 人行道. */
    SIDEWALK,
    /** Carriageway of a residential or service street 支路. */
    BRANCH_ROAD,
    /** Carriageway of a secondary or tertiary road 次干路. */
    SECONDARY_ROAD,
    /** Carriageway of a primary or trunk road 主干路. */
    MAIN_ROAD
}
