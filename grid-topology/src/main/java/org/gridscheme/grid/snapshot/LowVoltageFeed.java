package org.gridscheme.grid.snapshot;

/**
 * A distribution transformer that feeds a modelled low-voltage grid.
 *
 * @param transformerId its id
 * @param station number of its medium-voltage node
 * @param board number of its low-voltage node
 */
record LowVoltageFeed(String transformerId, int station, int board) {

    static final LowVoltageFeed NONE = new LowVoltageFeed("", -1, -1);
}
