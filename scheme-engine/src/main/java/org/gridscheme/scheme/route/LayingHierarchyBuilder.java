package org.gridscheme.scheme.route;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * Makes a {@link LayingHierarchy}: takes the junctions out one by one, the least important first, and joins the neighbours
 * of each by shortcuts where no other way is as cheap. Important is what would need many shortcuts and has seen many
 * neighbours go. Ties go by junction number, so the same streets give the same hierarchy. About a second for 20,000
 * junctions.
 */
final class LayingHierarchyBuilder {

    /** Junctions a search for a detour may settle while junctions are compared, and when one is taken out. */
    private static final int COMPARING_BUDGET = 40;

    private static final int REMOVING_BUDGET = 200;

    private final ContractedStreets streets;
    private final DetourSearch detours;
    private final int[] level;
    private final int[] order;
    private final boolean[] removed;

    private LayingHierarchyBuilder(ContractedStreets streets) {
        this.streets = streets;
        detours = new DetourSearch(streets);
        level = new int[streets.junctionCount()];
        order = new int[streets.junctionCount()];
        removed = new boolean[streets.junctionCount()];
    }

    static LayingHierarchy build(StreetNetwork streets, LayingCosts costs) {
        LayingHierarchyBuilder builder = new LayingHierarchyBuilder(new ContractedStreets(streets, costs));
        builder.contract();
        return builder.hierarchy();
    }

    private record Ranked(int importance, int junction) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byImportance = Integer.compare(importance, other.importance);
            return byImportance != 0 ? byImportance : Integer.compare(junction, other.junction);
        }
    }

    /** A junction's importance grows while others go, so it is looked at again when its turn comes. */
    private void contract() {
        PriorityQueue<Ranked> queue = new PriorityQueue<>();
        for (int junction = 0; junction < removed.length; junction++) {
            queue.add(new Ranked(importance(junction), junction));
        }
        int position = 0;
        while (!queue.isEmpty()) {
            int junction = queue.remove().junction;
            Ranked now = new Ranked(importance(junction), junction);
            if (!queue.isEmpty() && now.compareTo(queue.peek()) > 0) {
                queue.add(now);
                continue;
            }
            order[position++] = junction;
            remove(junction);
        }
    }

    private int importance(int junction) {
        int shortcuts = shortcuts(junction, COMPARING_BUDGET, false);
        return 2 * (shortcuts - streets.linkCountAt(junction)) + level[junction];
    }

    private void remove(int junction) {
        shortcuts(junction, REMOVING_BUDGET, true);
        removed[junction] = true;
        for (int k = 0; k < streets.linkCountAt(junction); k++) {
            int neighbour = streets.otherEnd(streets.linkAt(junction, k), junction);
            level[neighbour] = Math.max(level[neighbour], level[junction] + 1);
        }
        streets.remove(junction);
    }

    /** Number of shortcuts the junction's removal needs; adds them when asked to. */
    private int shortcuts(int junction, int budget, boolean add) {
        int needed = 0;
        for (int i = 0; i + 1 < streets.linkCountAt(junction); i++) {
            int linkA = streets.linkAt(junction, i);
            int a = streets.otherEnd(linkA, junction);
            detours.begin();
            for (int j = i + 1; j < streets.linkCountAt(junction); j++) {
                detours.want(streets.otherEnd(streets.linkAt(junction, j), junction));
            }
            detours.from(a, junction, streets.cost(linkA) + dearestAfter(junction, i), budget);
            for (int j = i + 1; j < streets.linkCountAt(junction); j++) {
                int linkB = streets.linkAt(junction, j);
                int b = streets.otherEnd(linkB, junction);
                if (!detours.reaches(b, streets.cost(linkA) + streets.cost(linkB))) {
                    needed++;
                    if (add) {
                        streets.addShortcut(linkA, a, linkB, b);
                    }
                }
            }
        }
        return needed;
    }

    private double dearestAfter(int junction, int i) {
        double dearest = 0;
        for (int j = i + 1; j < streets.linkCountAt(junction); j++) {
            dearest = Math.max(dearest, streets.cost(streets.linkAt(junction, j)));
        }
        return dearest;
    }

    /** Every link a junction still had when it went leads to a more important one. */
    private LayingHierarchy hierarchy() {
        int[] position = new int[order.length];
        int[] first = new int[order.length + 1];
        for (int p = 0; p < order.length; p++) {
            position[order[p]] = p;
            first[p + 1] = first[p] + streets.linkCountAt(order[p]);
        }
        int arcs = first[order.length];
        int[] arcOf = new int[streets.linkCount()];
        Arrays.fill(arcOf, LayingHierarchy.NONE);
        int[] to = new int[arcs];
        double[] cost = new double[arcs];
        int[] edge = new int[arcs];
        int[] firstHalf = new int[arcs];
        int[] secondHalf = new int[arcs];
        for (int p = 0; p < order.length; p++) {
            for (int k = 0; k < streets.linkCountAt(order[p]); k++) {
                int link = streets.linkAt(order[p], k);
                int arc = first[p] + k;
                int higher = streets.otherEnd(link, order[p]);
                arcOf[link] = arc;
                to[arc] = position[higher];
                cost[arc] = streets.cost(link);
                edge[arc] = streets.edge(link);
                firstHalf[arc] = half(link, order[p], arcOf);
                secondHalf[arc] = half(link, higher, arcOf);
            }
        }
        return new LayingHierarchy(order, first, to, cost, edge, firstHalf, secondHalf);
    }

    /** The middle of a shortcut is less important than its ends, so its arcs are numbered already. */
    private int half(int link, int end, int[] arcOf) {
        int half = streets.halfAt(link, end);
        return half == LayingHierarchy.NONE ? LayingHierarchy.NONE : arcOf[half];
    }
}
