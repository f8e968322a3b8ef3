package org.gridscheme.grid.snapshot;

import java.util.stream.IntStream;
import org.gridscheme.grid.model.GridNode;

/** Which board and station supplies each low-voltage node. */
final class LowVoltageSupply {

    /** Up to here a node is low voltage, in kV (IEC 60038). */
    private static final double LOW_VOLTAGE_KV = 1;

    private final int[] board;
    private final int[] station;
    private final IntGroups suppliedBy;

    /**
     * O(n).
     *
     * @param board number of the board by node, -1 for medium voltage and without supply
     * @param station by node: the station of its board; the node itself for medium voltage and for whatever a bay feeds
     *     directly; -1 without supply
     */
    LowVoltageSupply(int[] board, int[] station) {
        this.board = board;
        this.station = station;
        suppliedBy = IntGroups.of(
                station.length, station, IntStream.range(0, station.length).toArray());
    }

    static boolean isLowVoltage(GridNode node) {
        return node.nominalVoltage_kV() > 0 && node.nominalVoltage_kV() <= LOW_VOLTAGE_KV;
    }

    int boardOf(int node) {
        return board[node];
    }

    int stationOf(int node) {
        return station[node];
    }

    /** Ascending; a copy. */
    int[] suppliedBy(int station) {
        return suppliedBy.copyOf(station);
    }
}
