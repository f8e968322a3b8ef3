package org.gridscheme.scheme.route;

/** A whole street edge walked from one of its junctions to the other. */
record Step(int edge, int from, int to) {

    /** No street at all. */
    static final int NO_STREET = -1;

    /** Stands for the first path's arriving at its end from the other side, which sets free its way to this one. */
    static final int OTHER_SIDE_OF_END = -2;
}
