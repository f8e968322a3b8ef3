package org.gridscheme.scheme.route;

/**
 * The street junctions in an order of importance, with shortcuts, so that the laying costs from one place to every
 * junction are found in two passes over arrays, without a priority queue (contraction hierarchies, Geisberger et al. 2008;
 * swept as in PHAST, Delling et al. 2011). Laying costs are the same in both directions, so one set of arcs serves both.
 *
 * <p>A position is a junction's place in the order, 0 the least important. An arc joins the position it is stored at to a
 * higher one; it is a street edge, or a shortcut over two arcs of a lower position. Immutable and thread-safe; memory
 * O(junctions + edges + shortcuts).
 */
final class LayingHierarchy {

    static final int NONE = -1;

    private final int[] junctionAt;
    private final int[] positionOf;
    private final int[] first;
    private final int[] from;
    private final int[] to;
    private final double[] cost;
    private final int[] edge;
    private final int[] firstHalf;
    private final int[] secondHalf;

    /**
     * @param junctionAt junction at each position
     * @param first first arc of each position, and the number of arcs
     * @param to higher position of each arc
     * @param cost of each arc
     * @param edge street edge of each arc, {@link #NONE} for a shortcut
     * @param firstHalf of a shortcut, the arc from its middle to its lower end
     * @param secondHalf of a shortcut, the arc from its middle to its higher end
     */
    LayingHierarchy(
            int[] junctionAt, int[] first, int[] to, double[] cost, int[] edge, int[] firstHalf, int[] secondHalf) {
        this.junctionAt = junctionAt;
        this.first = first;
        this.to = to;
        this.cost = cost;
        this.edge = edge;
        this.firstHalf = firstHalf;
        this.secondHalf = secondHalf;
        positionOf = new int[junctionAt.length];
        from = new int[to.length];
        for (int position = 0; position < junctionAt.length; position++) {
            positionOf[junctionAt[position]] = position;
            for (int arc = first[position]; arc < first[position + 1]; arc++) {
                from[arc] = position;
            }
        }
    }

    int size() {
        return junctionAt.length;
    }

    int arcCount() {
        return to.length;
    }

    int junctionAt(int position) {
        return junctionAt[position];
    }

    int positionOf(int junction) {
        return positionOf[junction];
    }

    /** The arcs of a position are {@code first(p)} to {@code first(p + 1) - 1}. */
    int first(int position) {
        return first[position];
    }

    int to(int arc) {
        return to[arc];
    }

    double cost(int arc) {
        return cost[arc];
    }

    int edge(int arc) {
        return edge[arc];
    }

    /** The end of an arc that is not the given one. */
    int otherEnd(int arc, int position) {
        return to[arc] == position ? from[arc] : to[arc];
    }

    /** The half of a shortcut that begins at the given end of it. */
    int halfAt(int shortcut, int position) {
        return to[shortcut] == position ? secondHalf[shortcut] : firstHalf[shortcut];
    }

    /** The half of a shortcut that ends at the other end of it. */
    int halfBeyond(int shortcut, int position) {
        return to[shortcut] == position ? firstHalf[shortcut] : secondHalf[shortcut];
    }
}
