package org.gridscheme.scheme.route;

import java.util.Arrays;

/**
 * Laying costs from one place to every junction, found in one pass up and one pass down a {@link LayingHierarchy}:
 * O(junctions + arcs) with nothing allocated. Reusable; not thread-safe, each request borrows one.
 */
final class HierarchySweep {

    private static final int UNREACHED = -1;

    /** Gets the edges of a path one by one. */
    @FunctionalInterface
    interface EdgeVisitor {

        /** @param junction the end of the edge the walk comes from */
        void visit(int edge, int junction);
    }

    private final LayingHierarchy hierarchy;
    private final double[] cost;
    private final int[] cameBy;
    private int[] unpacking = new int[64];

    HierarchySweep(LayingHierarchy hierarchy) {
        this.hierarchy = hierarchy;
        cost = new double[hierarchy.size()];
        cameBy = new int[hierarchy.size()];
    }

    void reset() {
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(cameBy, UNREACHED);
    }

    /** Lets paths begin at a junction at a cost; of several starts there the cheapest counts, of equal ones the first. */
    void start(int junction, double startCost, int start) {
        int position = hierarchy.positionOf(junction);
        if (startCost < cost[position]) {
            cost[position] = startCost;
            cameBy[position] = -2 - start;
        }
    }

    void run() {
        for (int position = 0; position < cost.length; position++) {
            if (cost[position] < Double.POSITIVE_INFINITY) {
                climbFrom(position);
            }
        }
        for (int position = cost.length - 1; position >= 0; position--) {
            descendTo(position);
        }
    }

    private void climbFrom(int position) {
        double base = cost[position];
        int end = hierarchy.first(position + 1);
        for (int arc = hierarchy.first(position); arc < end; arc++) {
            double reached = base + hierarchy.cost(arc);
            int higher = hierarchy.to(arc);
            if (reached < cost[higher]) {
                cost[higher] = reached;
                cameBy[higher] = arc;
            }
        }
    }

    private void descendTo(int position) {
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

    /** Infinite where no street leads. */
    double costTo(int junction) {
        return cost[hierarchy.positionOf(junction)];
    }

    /**
     * Walks a cheapest path back from a junction that was reached.
     *
     * @param visitor gets every edge of the path, the last one first
     * @return the start it begins at
     */
    int walkBack(int junction, EdgeVisitor visitor) {
        int position = hierarchy.positionOf(junction);
        while (cameBy[position] >= 0) {
            int arc = cameBy[position];
            unpack(arc, position, visitor);
            position = hierarchy.otherEnd(arc, position);
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
