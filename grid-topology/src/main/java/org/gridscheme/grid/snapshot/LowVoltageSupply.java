package org.gridscheme.grid.snapshot;

import org.gridscheme.grid.model.GridNode;

/**
 * Which board and station supplies each low-voltage node.
 *
 * @param board number of the board by node, -1 for medium voltage and without supply
 * @param station by node: the station of its board; the node itself for medium voltage and for whatever a bay feeds
 *     directly; -1 without supply
 */
record LowVoltageSupply(int[] board, int[] station) {

    /** Up to here a node is low voltage, in kV (IEC 60038). */
    private static final double LOW_VOLTAGE_KV = 1;

    static boolean isLowVoltage(GridNode node) {
        return node.nominalVoltage_kV() > 0 && node.nominalVoltage_kV() <= LOW_VOLTAGE_KV;
    }

    int boardOf(int node) {
        return board[node];
    }

    int stationOf(int node) {
        return station[node];
    }
}
