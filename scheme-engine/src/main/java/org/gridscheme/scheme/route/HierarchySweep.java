package org.gridscheme.scheme.route;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Laying costs from one place to any junctions: one pass up a {@link LayingHierarchy}, which meets a few hundred junctions of
 * any city, and for each junction asked for the way down to it from what lies above, which is kept. Only what was touched is
 * cleared for the next request. Reusable; not thread-safe, each request borrows one.
 */
final class HierarchySweep implements JunctionSweep {

    private static final int UNREACHED = -1;

    private final LayingHierarchy hierarchy;
    private final double[] cost;
    private final int[] cameBy;

    /** Positions a path up has reached. */
    private final BitSet climbed;

    /** Positions whose cost is known for good. */
    private final boolean[] known;

    private int[] touched = new int[1024];
    private int touchedCount;

    /** Positions whose cost is asked for, inverted once all above them are in front of them. */
    private int[] waiting = new int[256];

    private int[] unpacking = new int[64];

    HierarchySweep(LayingHierarchy hierarchy) {
        this.hierarchy = hierarchy;
        cost = new double[hierarchy.size()];
        cameBy = new int[hierarchy.size()];
        climbed = new BitSet(hierarchy.size());
        known = new boolean[hierarchy.size()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(cameBy, UNREACHED);
    }

    @Override
    public void reset() {
        for (int i = 0; i < touchedCount; i++) {
            int position = touched[i];
            cost[position] = Double.POSITIVE_INFINITY;
            cameBy[position] = UNREACHED;
            climbed.clear(position);
            known[position] = false;
        }
        touchedCount = 0;
    }

    private void touch(int position) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = position;
    }

    @Override
    public void start(int junction, double startCost, int start) {
        int position = hierarchy.positionOf(junction);
        if (startCost < cost[position]) {
            reach(position, startCost, -2 - start);
        }
    }

    private void reach(int position, double reachedCost, int by) {
        if (cost[position] == Double.POSITIVE_INFINITY) {
            touch(position);
            climbed.set(position);
        }
        cost[position] = reachedCost;
        cameBy[position] = by;
    }

    /** Climbs from all starts. */
    @Override
    public void run() {
        for (int position = climbed.nextSetBit(0); position >= 0; position = climbed.nextSetBit(position + 1)) {
            climbFrom(position);
        }
    }

    private void climbFrom(int position) {
        double base = cost[position];
        int end = hierarchy.first(position + 1);
        for (int arc = hierarchy.first(position); arc < end; arc++) {
            double reached = base + hierarchy.cost(arc);
            int higher = hierarchy.to(arc);
            if (reached < cost[higher]) {
                reach(higher, reached, arc);
            }
        }
    }

    /** Makes the cost of a position known, after those of all positions above it. */
    private void ensure(int asked) {
        if (known[asked]) {
            return;
        }
        int depth = 0;
        waiting[depth++] = asked;
        while (depth > 0) {
            int position = waiting[--depth];
            if (position < 0) {
                descendTo(~position);
            } else if (!known[position]) {
                waiting[depth++] = ~position;
                depth = pushUnknownAbove(position, depth);
            }
        }
    }

    private int pushUnknownAbove(int position, int depth) {
        int at = depth;
        int end = hierarchy.first(position + 1);
        for (int arc = hierarchy.first(position); arc < end; arc++) {
            int higher = hierarchy.to(arc);
            if (!known[higher]) {
                if (at == waiting.length) {
                    waiting = Arrays.copyOf(waiting, 2 * at);
                }
                waiting[at++] = higher;
            }
        }
        return at;
    }

    private void descendTo(int position) {
        if (!climbed.get(position)) {
            touch(position);
        }
        known[position] = true;
        double best = cost[position];
        int by = cameBy[position];
        int end = hierarchy.first(position + 1);
        for (int arc = hierarchy.first(position); arc < end; arc++) {
            double reached = cost[hierarchy.to(arc)] + hierarchy.cost(arc);
            if (reached < best) {
                best = reached;
                by = arc;
            }
        }
        cost[position] = best;
        cameBy[position] = by;
    }

    @Override
    public double costTo(int junction) {
        int position = hierarchy.positionOf(junction);
        ensure(position);
        return cost[position];
    }

    @Override
    public int walkBack(int junction, EdgeVisitor visitor) {
        int position = hierarchy.positionOf(junction);
        ensure(position);
        while (cameBy[position] >= 0) {
            int arc = cameBy[position];
            unpack(arc, position, visitor);
            position = hierarchy.otherEnd(arc, position);
            ensure(position);
        }
        return -2 - cameBy[position];
    }

    private void unpack(int whole, int end, EdgeVisitor visitor) {
        int depth = 0;
        unpacking[depth++] = whole;
        int at = end;
        while (depth > 0) {
            int arc = unpacking[--depth];
            if (hierarchy.edge(arc) != LayingHierarchy.NONE) {
                visitor.visit(hierarchy.edge(arc), hierarchy.junctionAt(at));
                at = hierarchy.otherEnd(arc, at);
            } else {
                if (depth + 2 > unpacking.length) {
                    unpacking = Arrays.copyOf(unpacking, 2 * unpacking.length);
                }
                unpacking[depth++] = hierarchy.halfBeyond(arc, at);
                unpacking[depth++] = hierarchy.halfAt(arc, at);
            }
        }
    }
}
