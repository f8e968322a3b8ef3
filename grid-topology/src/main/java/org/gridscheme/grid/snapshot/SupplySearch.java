package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Follows the supply breadth first, from all bays at once and then from all low-voltage boards whose stations were reached, so
 * that a loop between two feeders is met about half way. A section that meets a node reached before closes one independent
 * loop and is blocked. O(nodes + sections).
 */
final class SupplySearch {

    private static final int NOT_REACHED = -1;

    private final Network network;
    private final BitSet blocked;
    private final BitSet used = new BitSet();
    private final int[] root;
    private final int[] board;
    private final int[] station;
    private final int[] parentSection;
    private final int[] queue;
    private final List<Loop> loops = new ArrayList<>();
    private int queued;

    /** A section that met a node reached before, or a transformer whose board another station feeds, then section -1. */
    record Loop(int section, LowVoltageFeed feed) {}

    /** @param blocked sections that do not conduct; those that close a loop are added */
    SupplySearch(Network network, BitSet blocked) {
        this.network = network;
        this.blocked = blocked;
        int count = network.nodes().size();
        this.root = filled(count);
        this.board = filled(count);
        this.station = filled(count);
        this.parentSection = filled(count);
        this.queue = new int[count];
    }

    void run(List<LowVoltageFeed> feeds) {
        searchFromBays();
        int begin = queued;
        feeds.stream().filter(feed -> isReached(feed.station())).forEach(this::energise);
        expandFrom(begin);
    }

    /** In the order they were met. */
    List<Loop> loops() {
        return loops;
    }

    boolean isReached(int node) {
        return root[node] != NOT_REACHED;
    }

    /** The bay a node is supplied from. */
    int bayOf(int node) {
        return root[node];
    }

    int[] board() {
        return board;
    }

    int[] station() {
        return station;
    }

    /** Sections between a node and its bay or board, from the node on. O(path). */
    List<Integer> pathToStart(int node) {
        List<Integer> path = new ArrayList<>();
        int at = node;
        while (parentSection[at] >= 0) {
            path.add(parentSection[at]);
            at = network.otherEnd(parentSection[at], at);
        }
        return path;
    }

    /** True for the bays and boards the search starts from. */
    boolean isStart(int node) {
        return parentSection[node] < 0;
    }

    private void searchFromBays() {
        int[] bayBusbar = network.bayBusbar();
        IntStream.range(0, bayBusbar.length)
                .filter(node -> bayBusbar[node] >= 0)
                .boxed()
                .sorted((a, b) -> Integer.compare(bayBusbar[a], bayBusbar[b]))
                .forEach(node -> {
                    root[node] = node;
                    queue[queued++] = node;
                });
        expandFrom(0);
        for (int node = 0; node < root.length; node++) {
            boolean behindTransformer = !isReached(node)
                    && LowVoltageSupply.isLowVoltage(network.nodes().get(node));
            station[node] = behindTransformer ? -1 : node;
        }
    }

    /** Several transformers of one station may feed one board; those of two stations may not, the first is kept. */
    private void energise(LowVoltageFeed feed) {
        int node = feed.board();
        if (!isReached(node)) {
            root[node] = root[feed.station()];
            board[node] = node;
            station[node] = feed.station();
            queue[queued++] = node;
        } else if (station[node] != feed.station()) {
            loops.add(new Loop(-1, feed));
        }
    }

    private void expandFrom(int begin) {
        for (int head = begin; head < queued; head++) {
            int node = queue[head];
            IntGroups around = network.sectionsAtNode();
            for (int k = 0; k < around.count(node); k++) {
                int section = around.get(node, k);
                if (!blocked.get(section) && !used.get(section)) {
                    used.set(section);
                    advance(section, node);
                }
            }
        }
    }

    private void advance(int section, int node) {
        int other = network.otherEnd(section, node);
        if (isReached(other)) {
            blocked.set(section);
            loops.add(new Loop(section, LowVoltageFeed.NONE));
            return;
        }
        root[other] = root[node];
        parentSection[other] = section;
        if (board[node] >= 0) {
            board[other] = board[node];
            station[other] = station[node];
        }
        queue[queued++] = other;
    }

    private static int[] filled(int count) {
        int[] values = new int[count];
        Arrays.fill(values, NOT_REACHED);
        return values;
    }
}
