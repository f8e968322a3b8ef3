package org.gridscheme.scheme.route;

/** What it costs to lay one kind of line along streets. */
interface LayingPrices {

    /** Cost of one metre of an edge; infinite where laying is forbidden. */
    double metre(int edge);

    /** Extra cost of each obstacle of an edge in the edge's order; empty where there is none or it is passed already. */
    double[] crossings(int edge);

    /** Whether an edge meets a major road at its side. */
    boolean meetsAtSide(int edge);

    /** Extra cost of crossing a major road of a width. */
    double majorRoad(double width_m);

    /** Cost of one metre between the street and an end of the route. */
    double offStreetMetre();
}
