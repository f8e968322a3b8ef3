package org.gridscheme.grid.contingency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.topology.FeederForest;

/**
 * A connected part of one feeder that is healthy but has lost its supply. Its nodes are numbered from its head outwards, every
 * node after its parent.
 */
final class LostPart {

    private final int feeder;
    private final int[] nodes;
    private final int[] parent;
    private final int[] sectionAbove;
    private final double[] drawn_A;
    private final int[] loads;
    private final Map<Integer, Integer> placeOfNode = new HashMap<>();
    private final double total_A;
    private final List<Tie> ties = new ArrayList<>();
    private final int[] cuts;

    /**
     * @param nodes breadth first, the head first
     * @param openable sections that can be opened
     */
    LostPart(NormalState state, int feeder, int[] nodes, BitSet openable) {
        FeederForest forest = state.forest();
        this.feeder = feeder;
        this.nodes = nodes.clone();
        this.parent = new int[nodes.length];
        this.sectionAbove = new int[nodes.length];
        this.drawn_A = new double[nodes.length];
        this.loads = new int[nodes.length];
        for (int place = 0; place < nodes.length; place++) {
            placeOfNode.put(nodes[place], place);
        }
        for (int place = 0; place < nodes.length; place++) {
            parent[place] = place == 0 ? -1 : placeOf(forest.parentNode(nodes[place]));
            sectionAbove[place] = forest.parentSection(nodes[place]);
            drawn_A[place] = state.drawn_A(nodes[place]);
            loads[place] = forest.grid().loadsBehind(nodes[place]).size();
        }
        this.total_A = Arrays.stream(drawn_A).sum();
        this.cuts = cuttablePlaces(openable);
    }

    int feeder() {
        return feeder;
    }

    int size() {
        return nodes.length;
    }

    int node(int place) {
        return nodes[place];
    }

    /** The place towards the head, -1 at the head. */
    int parent(int place) {
        return parent[place];
    }

    /** The section towards the head. */
    int sectionAbove(int place) {
        return sectionAbove[place];
    }

    double drawn_A(int place) {
        return drawn_A[place];
    }

    int loads(int place) {
        return loads[place];
    }

    int loadCount() {
        return Arrays.stream(loads).sum();
    }

    double total_A() {
        return total_A;
    }

    boolean contains(int node) {
        return placeOfNode.containsKey(node);
    }

    /** @throws IllegalArgumentException for a node that is not in the part */
    int placeOf(int node) {
        Integer place = placeOfNode.get(node);
        if (place == null) {
            throw new IllegalArgumentException("node " + node + " is not in the part");
        }
        return place;
    }

    /** Places whose section above can be opened, in that order. */
    int[] cuts() {
        return cuts;
    }

    /** Ties to what has supply, in the order of the model. */
    List<Tie> ties() {
        return ties;
    }

    void addTie(Tie tie) {
        ties.add(tie);
    }

    private int[] cuttablePlaces(BitSet openable) {
        int[] found = new int[nodes.length];
        int count = 0;
        for (int place = 1; place < nodes.length; place++) {
            if (openable.get(sectionAbove[place])) {
                found[count++] = place;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
