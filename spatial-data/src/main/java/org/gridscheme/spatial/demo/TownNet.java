package org.gridscheme.spatial.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * The streets of the town while they are drawn: numbered nodes, ways over them, and which straight pieces were cut by
 * later nodes, so that blocks on both sides of a street see the same junctions.
 */
final class TownNet {

    private final List<Coordinate> nodes = new ArrayList<>();
    private final Map<Coordinate, Integer> nodeAt = new HashMap<>();
    private final List<Integer> degree = new ArrayList<>();
    private final List<TownWay> ways = new ArrayList<>();
    private final Map<Long, Integer> cutBy = new HashMap<>();
    private final Map<Integer, List<TownWay>> endingAt = new HashMap<>();
    private final Set<Long> limitPieces = new HashSet<>();

    /** The node at a place, new where there is none yet. */
    int node(Coordinate place) {
        Integer known = nodeAt.get(place);
        if (known != null) {
            return known;
        }
        nodes.add(place);
        degree.add(0);
        nodeAt.put(place, nodes.size() - 1);
        return nodes.size() - 1;
    }

    Coordinate place(int node) {
        return nodes.get(node);
    }

    int nodeCount() {
        return nodes.size();
    }

    /** Street pieces that meet at a node. */
    int degree(int node) {
        return degree.get(node);
    }

    void add(TownWay way) {
        ways.add(way);
        for (int i = 1; i < way.nodes().length; i++) {
            raise(way.nodes()[i - 1], 1);
            raise(way.nodes()[i], 1);
        }
        endingAt.computeIfAbsent(way.first(), node -> new ArrayList<>()).add(way);
        endingAt.computeIfAbsent(way.last(), node -> new ArrayList<>()).add(way);
    }

    /** The edge of the town: blocks end there, but there is no street. */
    void addLimit(int[] nodeNumbers) {
        for (int i = 1; i < nodeNumbers.length; i++) {
            limitPieces.add(key(nodeNumbers[i - 1], nodeNumbers[i]));
        }
    }

    boolean isLimit(int from, int to) {
        return limitPieces.contains(key(from, to));
    }

    List<TownWay> ways() {
        return ways;
    }

    List<TownWay> waysEndingAt(int node) {
        return endingAt.getOrDefault(node, List.of());
    }

    /** Puts a new node onto the uncut straight piece between two nodes. */
    int cut(int from, int to, Coordinate place) {
        int node = node(place);
        cutBy.put(key(from, to), node);
        if (isLimit(from, to)) {
            limitPieces.add(key(from, node));
            limitPieces.add(key(node, to));
        }
        raise(node, 2);
        return node;
    }

    /** The nodes on the way from one node to another along a piece that may have been cut, without the last. */
    void expand(int from, int to, List<Integer> into) {
        Integer between = cutBy.get(key(from, to));
        if (between == null) {
            into.add(from);
        } else {
            expand(from, between, into);
            expand(between, to, into);
        }
    }

    /** All nodes of a way, later ones included. */
    int[] expanded(TownWay way) {
        List<Integer> all = new ArrayList<>();
        for (int i = 1; i < way.nodes().length; i++) {
            expand(way.nodes()[i - 1], way.nodes()[i], all);
        }
        all.add(way.last());
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private void raise(int node, int by) {
        degree.set(node, degree.get(node) + by);
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }
}
