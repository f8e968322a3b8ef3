package org.gridscheme.grid.planning;

import java.util.Arrays;
import java.util.BitSet;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;

/** Which electrical buses of a grid are looked at, and the nodes that are fed from them, numbered in their order. */
final class NetworkPart {

    private final GridSnapshot grid;
    private final boolean isWhole;
    private final BitSet buses;
    private final int[] nodes;
    private final int[] numberOfNode;

    private NetworkPart(GridSnapshot grid, boolean isWhole, BitSet buses, BitSet nodes) {
        this.grid = grid;
        this.isWhole = isWhole;
        this.buses = buses;
        this.nodes = nodes.stream().toArray();
        numberOfNode = new int[grid.nodeCount()];
        Arrays.fill(numberOfNode, -1);
        for (int number = 0; number < this.nodes.length; number++) {
            numberOfNode[this.nodes[number]] = number;
        }
    }

    /** All of it, nodes without supply too. */
    static NetworkPart whole(GridSnapshot grid) {
        BitSet buses = new BitSet();
        buses.set(0, grid.busbarSectionCount());
        BitSet nodes = new BitSet();
        nodes.set(0, grid.nodeCount());
        return new NetworkPart(grid, true, buses, nodes);
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
        BitSet nodes = new BitSet();
        for (int node = 0; node < grid.nodeCount(); node++) {
            int station = grid.stationOf(node);
            if (station >= 0 && fed.get(station)) {
                nodes.set(node);
            }
        }
        return new NetworkPart(grid, false, buses, nodes);
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

    /** Ascending. */
    int[] nodes() {
        return nodes;
    }

    int nodeCount() {
        return nodes.length;
    }

    /** Those with both ends in it, ascending. O(nodes and sections of it). */
    int[] sections() {
        BitSet sections = new BitSet();
        for (int node : nodes) {
            for (int k = 0; k < grid.sectionCountAt(node); k++) {
                int section = grid.sectionAt(node, k);
                sections.set(section, hasNode(grid.sectionFrom(section)) && hasNode(grid.sectionTo(section)));
            }
        }
        return sections.stream().toArray();
    }

    /** Whether one of the looked-at buses is in a substation. */
    boolean hasSubstation(String substationId) {
        return isWhole
                || buses.stream().anyMatch(bus -> grid.substationOf(bus).id().equals(substationId));
    }
}
