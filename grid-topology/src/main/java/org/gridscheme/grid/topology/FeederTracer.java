package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Walks every feeder breadth first from its bay and notes for each node where its supply comes from. */
final class FeederTracer {

    private final GridSnapshot grid;
    private final List<Feeder> feeders = new ArrayList<>();
    private final List<int[]> nodesOfFeeder = new ArrayList<>();
    private final int[] feederOfNode;
    private final int[] parentNode;
    private final int[] parentSection;
    private final int[] depth;
    private final double[] pathLength_m;
    private final int[] queue;
    private int queued;

    FeederTracer(GridSnapshot grid) {
        this.grid = grid;
        int count = grid.nodeCount();
        this.feederOfNode = filled(count);
        this.parentNode = filled(count);
        this.parentSection = filled(count);
        this.depth = filled(count);
        this.pathLength_m = new double[count];
        Arrays.fill(pathLength_m, Double.NaN);
        this.queue = new int[count];
    }

    /** Starts from what is known of a grid that only differs in the supply of a few feeders. */
    FeederTracer(FeederForest known, GridSnapshot grid) {
        this.grid = grid;
        this.feederOfNode = known.copyOfFeeders();
        this.parentNode = known.copyOfParentNodes();
        this.parentSection = known.copyOfParentSections();
        this.depth = known.copyOfDepths();
        this.pathLength_m = known.copyOfPathLengths_m();
        this.queue = new int[grid.nodeCount()];
        this.feeders.addAll(known.listFeeders());
        known.listFeeders().forEach(feeder -> nodesOfFeeder.add(known.nodesOf(feeder.index())));
    }

    /** Walks some feeders again. O(their nodes). */
    void retrace(int... numbers) {
        for (int feeder : numbers) {
            for (int node : nodesOfFeeder.get(feeder)) {
                feederOfNode[node] = -1;
                parentNode[node] = -1;
                parentSection[node] = -1;
                depth[node] = -1;
                pathLength_m[node] = Double.NaN;
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

    int[] feederOfNode() {
        return feederOfNode;
    }

    int[] parentNode() {
        return parentNode;
    }

    int[] parentSection() {
        return parentSection;
    }

    int[] depth() {
        return depth;
    }

    double[] pathLength_m() {
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
        depth[bay] = 0;
        pathLength_m[bay] = 0;
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
            if (section == parentSection[node] || !grid.conducts(section)) {
                continue;
            }
            int next = grid.otherEnd(section, node);
            parentNode[next] = node;
            parentSection[next] = section;
            depth[next] = depth[node] + 1;
            pathLength_m[next] = pathLength_m[node] + grid.section(section).length_m();
            reach(next, feeder);
        }
    }

    private void reach(int node, int feeder) {
        feederOfNode[node] = feeder;
        queue[queued++] = node;
    }

    private static int[] filled(int count) {
        int[] values = new int[count];
        Arrays.fill(values, -1);
        return values;
    }
}
