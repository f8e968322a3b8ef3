package org.gridscheme.scheme.route;

import java.util.Arrays;
import org.gridscheme.scheme.street.StreetNetwork;

/**
 * The streets while a {@link LayingHierarchy} is being made of them: links between the junctions that are still there.
 * Between two junctions only the cheapest link is kept.
 */
final class ContractedStreets {

    private final int[][] links;
    private final int[] linkCount;
    private int size;
    private int[] endA;
    private int[] endB;
    private double[] cost;
    private int[] edge;
    private int[] halfA;
    private int[] halfB;

    ContractedStreets(StreetNetwork streets, LayingCosts costs) {
        links = new int[streets.junctionCount()][4];
        linkCount = new int[links.length];
        int room = 3 * streets.edgeCount() + 16;
        endA = new int[room];
        endB = new int[room];
        cost = new double[room];
        edge = new int[room];
        halfA = new int[room];
        halfB = new int[room];
        for (int e = 0; e < streets.edgeCount(); e++) {
            int a = streets.edge(e).fromNode();
            int b = streets.edge(e).toNode();
            double whole = costs.mouth(e, a) + costs.whole(e) + costs.mouth(e, b);
            if (a != b && whole < Double.POSITIVE_INFINITY) {
                join(a, b, whole, e, LayingHierarchy.NONE, LayingHierarchy.NONE);
            }
        }
    }

    int junctionCount() {
        return links.length;
    }

    int linkCount() {
        return size;
    }

    int linkCountAt(int junction) {
        return linkCount[junction];
    }

    int linkAt(int junction, int k) {
        return links[junction][k];
    }

    int otherEnd(int link, int junction) {
        return endA[link] == junction ? endB[link] : endA[link];
    }

    double cost(int link) {
        return cost[link];
    }

    int edge(int link) {
        return edge[link];
    }

    /** The half of a shortcut that touches the given end of it. */
    int halfAt(int link, int junction) {
        return endA[link] == junction ? halfA[link] : halfB[link];
    }

    /** Adds a shortcut over two links that meet at a junction about to go, unless there is a link as cheap. */
    void addShortcut(int linkA, int a, int linkB, int b) {
        join(a, b, cost[linkA] + cost[linkB], LayingHierarchy.NONE, linkA, linkB);
    }

    private void join(int a, int b, double newCost, int street, int viaA, int viaB) {
        int known = find(a, b);
        if (known != LayingHierarchy.NONE && cost[links[a][known]] <= newCost) {
            return;
        }
        int link = append(a, b, newCost, street, viaA, viaB);
        if (known == LayingHierarchy.NONE) {
            attach(a, link);
            attach(b, link);
        } else {
            links[b][find(b, a)] = link;
            links[a][known] = link;
        }
    }

    private int find(int a, int b) {
        for (int k = 0; k < linkCount[a]; k++) {
            if (otherEnd(links[a][k], a) == b) {
                return k;
            }
        }
        return LayingHierarchy.NONE;
    }

    private int append(int a, int b, double newCost, int street, int viaA, int viaB) {
        if (size == endA.length) {
            grow();
        }
        endA[size] = a;
        endB[size] = b;
        cost[size] = newCost;
        edge[size] = street;
        halfA[size] = viaA;
        halfB[size] = viaB;
        return size++;
    }

    private void grow() {
        int room = 2 * size;
        endA = Arrays.copyOf(endA, room);
        endB = Arrays.copyOf(endB, room);
        cost = Arrays.copyOf(cost, room);
        edge = Arrays.copyOf(edge, room);
        halfA = Arrays.copyOf(halfA, room);
        halfB = Arrays.copyOf(halfB, room);
    }

    private void attach(int junction, int link) {
        if (linkCount[junction] == links[junction].length) {
            links[junction] = Arrays.copyOf(links[junction], 2 * linkCount[junction]);
        }
        links[junction][linkCount[junction]++] = link;
    }

    /** Takes a junction out: its neighbours forget it, it keeps its own links. */
    void remove(int junction) {
        for (int k = 0; k < linkCount[junction]; k++) {
            int neighbour = otherEnd(links[junction][k], junction);
            int at = find(neighbour, junction);
            links[neighbour][at] = links[neighbour][--linkCount[neighbour]];
        }
    }
}
