package org.gridscheme.scheme.context;

import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.RingType;
import org.gridscheme.grid.topology.RingTypes;

/** What every candidate on a feeder asks for and no request changes: looked up once per grid version. Immutable. */
public final class FeederFacts {

    private final RingType[] ringTypes;
    private final int[] headSections;

    private FeederFacts(RingType[] ringTypes, int[] headSections) {
        this.ringTypes = ringTypes;
        this.headSections = headSections;
    }

    /** O(nodes + sections). */
    public static FeederFacts of(FeederForest forest) {
        RingType[] ringTypes = new RingType[forest.feederCount()];
        int[] heads = new int[forest.grid().nodeCount()];
        for (int feeder = 0; feeder < ringTypes.length; feeder++) {
            ringTypes[feeder] = RingTypes.of(forest, feeder);
            markHeads(forest, feeder, heads);
        }
        return new FeederFacts(ringTypes, heads);
    }

    private static void markHeads(FeederForest forest, int feeder, int[] heads) {
        for (int node : forest.nodesOf(feeder)) {
            int parent = forest.parentNode(node);
            boolean first = parent >= 0 && forest.parentNode(parent) < 0;
            heads[node] = parent < 0 ? Candidate.NO_SECTION : first ? forest.parentSection(node) : heads[parent];
        }
    }

    /** Network form of a feeder. */
    public RingType ringType(int feeder) {
        return ringTypes[feeder];
    }

    /**
     * The section through which a candidate on a feeder is fed from its bay; for a cut or tap of that section the section
     * itself, {@link Candidate#NO_SECTION} at the bay.
     */
    public int headSection(Candidate candidate) {
        int head = headSections[candidate.node()];
        return head == Candidate.NO_SECTION ? candidate.section() : head;
    }
}
