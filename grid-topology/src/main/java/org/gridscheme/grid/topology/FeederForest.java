package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.paged.PagedDoubles;
import org.gridscheme.grid.paged.PagedInts;
import org.gridscheme.grid.snapshot.GridSnapshot;

/**
 * The energised medium-voltage grid in the switching state of its snapshot: one tree per feeder, rooted at its bay. A feeder starts at every used
 * bay and at every other bay a conducting section leaves; feeders are numbered by busbar section, then by the order of the
 * bays in the model. A switching station fed by a feeder belongs to that feeder's tree. Low-voltage grids are no part of it:
 * they belong to their station, see {@link #feederSupplying} and {@link LowVoltageForest}.
 *
 * <p>Immutable and safe to share between threads. Arrays handed out are the forest's own and must not be written to.
 */
public final class FeederForest {

    private final GridSnapshot grid;
    private final List<Feeder> feeders;
    private final PagedInts feederOfNode;
    private final PagedInts parentNode;
    private final PagedInts parentSection;
    private final PagedInts depth;
    private final PagedDoubles pathLength_m;
    private final int[][] nodesOfFeeder;
    private final List<List<OpenPoint>> openPoints;
    private final double[] totalLength_m;
    private final double[] trunkLength_m;

    FeederForest(FeederTracer traced, List<List<OpenPoint>> openPoints) {
        this.grid = traced.grid();
        this.feeders = List.copyOf(traced.feeders());
        this.feederOfNode = traced.feederOfNode();
        this.parentNode = traced.parentNode();
        this.parentSection = traced.parentSection();
        this.depth = traced.depth();
        this.pathLength_m = traced.pathLength_m();
        this.nodesOfFeeder = traced.nodesOfFeeder();
        this.openPoints = openPoints;
        this.totalLength_m = new double[feeders.size()];
        this.trunkLength_m = new double[feeders.size()];
        for (int feeder = 0; feeder < feeders.size(); feeder++) {
            measureLengths(feeder);
        }
    }

    private FeederForest(FeederForest base, FeederTracer traced, List<List<OpenPoint>> openPoints, int... changed) {
        this.grid = traced.grid();
        this.feeders = base.feeders;
        this.feederOfNode = traced.feederOfNode();
        this.parentNode = traced.parentNode();
        this.parentSection = traced.parentSection();
        this.depth = traced.depth();
        this.pathLength_m = traced.pathLength_m();
        this.nodesOfFeeder = traced.nodesOfFeeder();
        this.openPoints = openPoints;
        this.totalLength_m = base.totalLength_m.clone();
        this.trunkLength_m = base.trunkLength_m.clone();
        for (int feeder : changed) {
            measureLengths(feeder);
        }
    }

    /** Traces all feeders. O(nodes + sections). */
    public static FeederForest trace(GridSnapshot grid) {
        FeederTracer tracer = new FeederTracer(grid);
        tracer.trace();
        return new FeederForest(
                tracer,
                OpenPoints.of(grid, tracer.feederOfNode(), tracer.feeders().size()));
    }

    /**
     * The state after an open point moved, with feeders of the same numbers: that of a grid in whose data the switches stand so.
     * O(size of the two feeders), and a copy of a few references per 256 nodes.
     *
     * @param move one of this forest
     */
    public FeederForest after(OpenPointMove move) {
        FeederTracer tracer = new FeederTracer(
                this,
                grid.switched(move.opened(), move.closed()),
                nodesOfFeeder[move.former()].length + nodesOfFeeder[move.taker()].length);
        tracer.retrace(move.former(), move.taker());
        return new FeederForest(
                this,
                tracer,
                OpenPoints.after(this, move, tracer.grid(), tracer.feederOfNode()),
                move.former(),
                move.taker());
    }

    /** The snapshot this state belongs to. */
    public GridSnapshot grid() {
        return grid;
    }

    public int feederCount() {
        return feeders.size();
    }

    public Feeder feeder(int feeder) {
        return feeders.get(feeder);
    }

    public List<Feeder> listFeeders() {
        return feeders;
    }

    /** The feeder a node belongs to, -1 for none. */
    public int feederOf(int node) {
        return feederOfNode.get(node);
    }

    /** The feeder behind a node of any voltage: for a low-voltage node that of its station; -1 without supply. */
    public int feederSupplying(int node) {
        int station = grid.stationOf(node);
        return station < 0 ? -1 : feederOfNode.get(station);
    }

    /** The feeder that energises a section, -1 when it is open, quarantined or without supply. */
    public int feederOfSection(int section) {
        return grid.conducts(section) ? feederOfNode.get(grid.sectionFrom(section)) : -1;
    }

    /** The next node towards the bay, -1 at the bay and without supply. */
    public int parentNode(int node) {
        return parentNode.get(node);
    }

    /** The section towards the bay, -1 at the bay and without supply. */
    public int parentSection(int node) {
        return parentSection.get(node);
    }

    /** The end of an energised section that lies away from the bay, -1 for a section that is not energised. */
    public int downstreamNode(int section) {
        if (feederOfSection(section) < 0) {
            return -1;
        }
        int from = grid.sectionFrom(section);
        return parentSection.get(from) == section ? from : grid.sectionTo(section);
    }

    /** Number of sections between the bay and a node, 0 at the bay, -1 without supply. */
    public int depth(int node) {
        return depth.get(node);
    }

    /** The nodes of a feeder breadth first from its bay: every node comes after its parent. Read only. */
    public int[] nodesOf(int feeder) {
        return nodesOfFeeder[feeder];
    }

    /** Open sections at the border of a feeder, in the order of the model. */
    public List<OpenPoint> openPointsOf(int feeder) {
        return openPoints.get(feeder);
    }

    /**
     * The sections from the bay to a node, in that order; empty at the bay. O(path).
     *
     * @throws IllegalArgumentException when the node has no supply
     */
    public int[] supplyPath(int node) {
        if (depth.get(node) < 0) {
            throw new IllegalArgumentException("node " + grid.node(node).id() + " has no supply");
        }
        int[] path = new int[depth.get(node)];
        for (int at = node; parentSection.get(at) >= 0; at = parentNode.get(at)) {
            path[depth.get(at) - 1] = parentSection.get(at);
        }
        return path;
    }

    /** Electrical length from the bay to a node, NaN without supply. */
    public double pathLength_m(int node) {
        return pathLength_m.get(node);
    }

    /** Electrical length of all energised sections of a feeder. */
    public double totalLength_m(int feeder) {
        return totalLength_m[feeder];
    }

    /** The longest supply path of a feeder. */
    public double trunkLength_m(int feeder) {
        return trunkLength_m[feeder];
    }

    private void measureLengths(int feeder) {
        double total_m = 0;
        double longest_m = 0;
        for (int node : nodesOfFeeder[feeder]) {
            if (parentSection.get(node) >= 0) {
                total_m += grid.section(parentSection.get(node)).length_m();
            }
            longest_m = Math.max(longest_m, pathLength_m.get(node));
        }
        totalLength_m[feeder] = total_m;
        trunkLength_m[feeder] = longest_m;
    }

    int[][] copyOfNodes() {
        return nodesOfFeeder.clone();
    }

    List<List<OpenPoint>> copyOfOpenPoints() {
        return new ArrayList<>(openPoints);
    }

    PagedInts copyOfFeeders() {
        return feederOfNode.copy();
    }

    PagedInts copyOfParentNodes() {
        return parentNode.copy();
    }

    PagedInts copyOfParentSections() {
        return parentSection.copy();
    }

    PagedInts copyOfDepths() {
        return depth.copy();
    }

    PagedDoubles copyOfPathLengths_m() {
        return pathLength_m.copy();
    }
}
