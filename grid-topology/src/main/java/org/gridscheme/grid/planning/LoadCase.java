package org.gridscheme.grid.planning;

/** What flows in a planning network. */
public enum LoadCase {
    /** Measured and committed peaks, nothing fed in: what load rates and voltage drops are judged on. */
    PEAK,
    /** Every generating unit at its largest feed-in, every load at its lowest, nothing committed: what can flow back. */
    FEED_IN
}
