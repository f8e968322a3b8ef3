package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.paged.PagedDoubles;
import org.gridscheme.grid.paged.PagedInts;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Walks every feeder breadth first from its bay and notes for each node where its supply comes from. */
final class FeederTracer {

    private static final int NONE = -1;

    private final GridSnapshot grid;
    private final List<Feeder> feeders;
    private final List<int[]> nodesOfFeeder;
    private final PagedInts feederOfNode;
    private final PagedInts parentNode;
    private final PagedInts parentSection;
    private final PagedInts depth;
    private final PagedDoubles pathLength_m;
    private final int[] queue;
    private int queued;

    FeederTracer(GridSnapshot grid) {
        this.grid = grid;
        this.feeders = new ArrayList<>();
        this.nodesOfFeeder = new ArrayList<>();
        int count = grid.nodeCount();
        this.feederOfNode = PagedInts.filled(count, NONE);
        this.parentNode = PagedInts.filled(count, NONE);
        this.parentSection = PagedInts.filled(count, NONE);
        this.depth = PagedInts.filled(count, NONE);
        this.pathLength_m = PagedDoubles.filled(count, Double.NaN);
        this.queue = new int[count];
    }

    /**
     * Starts from what is known of a grid that only differs in the supply of a few feeders.
     *
     * @param nodes how many nodes those have together
     */
    FeederTracer(FeederForest known, GridSnapshot grid, int nodes) {
        this.grid = grid;
        this.feederOfNode = known.copyOfFeeders();
        this.parentNode = known.copyOfParentNodes();
        this.parentSection = known.copyOfParentSections();
        this.depth = known.copyOfDepths();
        this.pathLength_m = known.copyOfPathLengths_m();
        this.queue = new int[nodes];
        this.feeders = known.listFeeders();
        this.nodesOfFeeder = Arrays.asList(known.copyOfNodes());
    }

    /** Walks some feeders again. O(their nodes). */
    void retrace(int... numbers) {
        for (int feeder : numbers) {
            for (int node : nodesOfFeeder.get(feeder)) {
                feederOfNode.set(node, NONE);
                parentNode.set(node, NONE);
                parentSection.set(node, NONE);
                depth.set(node, NONE);
                pathLength_m.set(node, Double.NaN);
            }
        }
        for (int feeder : numbers) {
            nodesOfFeeder.set(feeder, walk(feeders.get(feeder).bayNode(), feeder));
        }
    }

    void trace() {
        for (int busbar = 0; busbar < grid.busbarSectionCount(); busbar++) {
            for (int bay : grid.baysAt(busbar)) {
                if (startsFeeder(bay)) {
                    traceFrom(bay, busbar);
                }
            }
        }
    }

    GridSnapshot grid() {
        return grid;
    }

    List<Feeder> feeders() {
        return feeders;
    }

    PagedInts feederOfNode() {
        return feederOfNode;
    }

    PagedInts parentNode() {
        return parentNode;
    }

    PagedInts parentSection() {
        return parentSection;
    }

    PagedInts depth() {
        return depth;
    }

    PagedDoubles pathLength_m() {
        return pathLength_m;
    }

    int[][] nodesOfFeeder() {
        return nodesOfFeeder.toArray(int[][]::new);
    }

    private boolean startsFeeder(int bay) {
        if (grid.node(bay).bay().map(FeederBay::state).orElse(BayState.SPARE) == BayState.USED) {
            return true;
        }
        for (int k = 0; k < grid.sectionCountAt(bay); k++) {
            if (grid.conducts(grid.sectionAt(bay, k))) {
                return true;
            }
        }
        return false;
    }

    private void traceFrom(int bay, int busbar) {
        GridNode node = grid.node(bay);
        int feeder = feeders.size();
        feeders.add(new Feeder(feeder, node.id(), node.name(), bay, busbar, node.nominalVoltage_kV()));
        nodesOfFeeder.add(walk(bay, feeder));
    }

    /** The nodes of a feeder breadth first from its bay. */
    private int[] walk(int bay, int feeder) {
        int begin = queued;
        depth.set(bay, 0);
        pathLength_m.set(bay, 0);
        reach(bay, feeder);
        for (int head = begin; head < queued; head++) {
            expand(queue[head], feeder);
        }
        return Arrays.copyOfRange(queue, begin, queued);
    }

    /** The validator has cut every loop, so a node reached before can only be the parent. */
    private void expand(int node, int feeder) {
        for (int k = 0; k < grid.sectionCountAt(node); k++) {
            int section = grid.sectionAt(node, k);
            if (section == parentSection.get(node) || !grid.conducts(section)) {
                continue;
            }
            int next = grid.otherEnd(section, node);
            parentNode.set(next, node);
            parentSection.set(next, section);
            depth.set(next, depth.get(node) + 1);
            pathLength_m.set(
                    next, pathLength_m.get(node) + grid.section(section).length_m());
            reach(next, feeder);
        }
    }

    private void reach(int node, int feeder) {
        feederOfNode.set(node, feeder);
        queue[queued++] = node;
    }
}
