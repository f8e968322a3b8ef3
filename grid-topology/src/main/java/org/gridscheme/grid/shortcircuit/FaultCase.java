package org.gridscheme.grid.shortcircuit;

/** Which currents are looked for: the largest, which equipment must bear, or the smallest, which protection must see. */
public enum FaultCase {
    MAXIMUM,
    MINIMUM
}
