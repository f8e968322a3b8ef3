package org.gridscheme.grid.planning;

import java.util.Arrays;
import java.util.BitSet;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;

/** Which electrical buses of a grid are looked at, and the nodes that are fed from them, numbered in their order. */
final class NetworkPart {

    private final BitSet buses;
    private final int[] numberOfNode;
    private final int nodeCount;

    private NetworkPart(BitSet buses, int[] numberOfNode, int nodeCount) {
        this.buses = buses;
        this.numberOfNode = numberOfNode;
        this.nodeCount = nodeCount;
    }

    /** All of it, nodes without supply too. */
    static NetworkPart whole(GridSnapshot grid) {
        BitSet buses = new BitSet();
        buses.set(0, grid.busbarSectionCount());
        int[] numbers = new int[grid.nodeCount()];
        Arrays.setAll(numbers, node -> node);
        return new NetworkPart(buses, numbers, numbers.length);
    }

    /** The buses some feeders are fed from, with every feeder on them: all that changes anything for these feeders. */
    static NetworkPart feeding(FeederForest forest, int... feeders) {
        GridSnapshot grid = forest.grid();
        BitSet buses = new BitSet();
        for (int feeder : feeders) {
            buses.set(grid.electricalBus(forest.feeder(feeder).busbarSection()));
        }
        BitSet fed = new BitSet();
        for (Feeder feeder : forest.listFeeders()) {
            if (buses.get(grid.electricalBus(feeder.busbarSection()))) {
                Arrays.stream(forest.nodesOf(feeder.index())).forEach(fed::set);
            }
        }
        int[] numbers = new int[grid.nodeCount()];
        int count = 0;
        for (int node = 0; node < numbers.length; node++) {
            int station = grid.stationOf(node);
            numbers[node] = station >= 0 && fed.get(station) ? count++ : -1;
        }
        return new NetworkPart(buses, numbers, count);
    }

    boolean hasBus(int electricalBus) {
        return buses.get(electricalBus);
    }

    boolean hasNode(int node) {
        return numberOfNode[node] >= 0;
    }

    /** From 0; -1 for a node that does not belong to it. */
    int numberOf(int node) {
        return numberOfNode[node];
    }

    int nodeCount() {
        return nodeCount;
    }
}
