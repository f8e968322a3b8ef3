package org.gridscheme.grid.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;

/**
 * Which electrical buses of a grid are looked at, with the busbar sections of their substations and all that is fed from them. Everything is
 * listed ascending, and numbered in that order.
 */
final class NetworkPart {

    private final GridSnapshot grid;
    private final BitSet buses;
    private final int[] busbars;
    private final int[] feeders;
    private final int[] nodes;

    private NetworkPart(GridSnapshot grid, BitSet buses, int[] busbars, int[] feeders, int[] nodes) {
        this.grid = grid;
        this.buses = buses;
        this.busbars = busbars;
        this.feeders = feeders;
        this.nodes = nodes;
    }

    /** All of it, nodes without supply too. */
    static NetworkPart whole(FeederForest forest) {
        GridSnapshot grid = forest.grid();
        BitSet buses = new BitSet();
        buses.set(0, grid.busbarSectionCount());
        return new NetworkPart(
                grid, buses, upTo(grid.busbarSectionCount()), upTo(forest.feederCount()), upTo(grid.nodeCount()));
    }

    private static int[] upTo(int count) {
        return IntStream.range(0, count).toArray();
    }

    /**
     * The buses some feeders are fed from, with every feeder on them: all that changes anything for these feeders. O(what is fed from there),
     * and a look at every busbar section.
     */
    static NetworkPart feeding(FeederForest forest, int... feeders) {
        GridSnapshot grid = forest.grid();
        BitSet buses = new BitSet();
        Set<String> substations = new HashSet<>();
        for (int feeder : feeders) {
            int busbar = forest.feeder(feeder).busbarSection();
            buses.set(grid.electricalBus(busbar));
            substations.add(grid.substationOf(busbar).id());
        }
        int[] busbars = IntStream.range(0, grid.busbarSectionCount())
                .filter(busbar -> substations.contains(grid.substationOf(busbar).id()))
                .toArray();
        int[] fed = feedersOn(Arrays.stream(busbars).filter(busbar -> buses.get(grid.electricalBus(busbar))), forest);
        return new NetworkPart(grid, buses, busbars, fed, nodesBehind(fed, forest));
    }

    private static int[] feedersOn(IntStream busbars, FeederForest forest) {
        return busbars.flatMap(busbar -> Arrays.stream(forest.grid().baysAt(busbar)))
                .filter(bay -> startsFeeder(bay, forest))
                .map(forest::feederOf)
                .sorted()
                .toArray();
    }

    private static boolean startsFeeder(int bay, FeederForest forest) {
        int feeder = forest.feederOf(bay);
        return feeder >= 0 && forest.feeder(feeder).bayNode() == bay;
    }

    private static int[] nodesBehind(int[] feeders, FeederForest forest) {
        BitSet nodes = new BitSet(forest.grid().nodeCount());
        for (int feeder : feeders) {
            for (int station : forest.nodesOf(feeder)) {
                for (int node : forest.grid().nodesSuppliedBy(station)) {
                    nodes.set(node);
                }
            }
        }
        return nodes.stream().toArray();
    }

    boolean hasBus(int electricalBus) {
        return buses.get(electricalBus);
    }

    boolean hasNode(int node) {
        return numberOf(node) >= 0;
    }

    /** From 0; -1 for a node that does not belong to it. O(log n). */
    int numberOf(int node) {
        return Math.max(-1, Arrays.binarySearch(nodes, node));
    }

    /** From 0; -1 for a busbar section that does not belong to it. O(log n). */
    int numberOfBusbar(int busbarSection) {
        return Math.max(-1, Arrays.binarySearch(busbars, busbarSection));
    }

    int[] busbars() {
        return busbars;
    }

    int[] feeders() {
        return feeders;
    }

    int[] nodes() {
        return nodes;
    }

    int nodeCount() {
        return nodes.length;
    }

    /** Those with both ends in it. O(nodes and sections of it). */
    int[] sections() {
        BitSet sections = new BitSet(grid.sectionCount());
        for (int node : nodes) {
            for (int k = 0; k < grid.sectionCountAt(node); k++) {
                int section = grid.sectionAt(node, k);
                sections.set(section, hasNode(grid.sectionFrom(section)) && hasNode(grid.sectionTo(section)));
            }
        }
        return sections.stream().toArray();
    }
}
