package org.gridscheme.grid.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.Position;

/**
 * Looks at the switching state: closed loops among energised sections and nodes no bay reaches.
 *
 * <p>The search starts at all bays at once and advances section by section, so that a loop between two feeders is cut about
 * half way. Every section that meets a node reached before closes one independent loop and is quarantined. Low-voltage grids
 * follow in the same way from their boards, once the stations of these are reached. O(nodes + sections).
 */
final class EnergisedCheck {

    private final Network network;
    private final List<LowVoltageFeed> feeds;
    private final Findings findings;
    private final BitSet used = new BitSet();
    private final BitSet blocked = new BitSet();
    private final int[] root;
    private final int[] board;
    private final int[] station;
    private final int[] queue;
    private int queued;

    private EnergisedCheck(Network network, List<LowVoltageFeed> feeds, Findings findings) {
        this.network = network;
        this.feeds = feeds;
        this.findings = findings;
        int count = network.nodes().size();
        this.root = new int[count];
        this.queue = new int[count];
        this.board = new int[count];
        this.station = new int[count];
        Arrays.fill(root, -1);
        Arrays.fill(board, -1);
        for (int s = 0; s < network.sections().size(); s++) {
            if (!network.closed().get(s)
                    || findings.isQuarantinedSection(network.sections().get(s).id())) {
                blocked.set(s);
            }
        }
    }

    static LowVoltageSupply check(Network network, List<LowVoltageFeed> feeds, Findings findings) {
        EnergisedCheck check = new EnergisedCheck(network, feeds, findings);
        check.searchFromBays();
        check.searchFromBoards();
        check.reportIslands();
        return new LowVoltageSupply(check.board, check.station);
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
            boolean behindTransformer = root[node] < 0
                    && LowVoltageSupply.isLowVoltage(network.nodes().get(node));
            station[node] = behindTransformer ? -1 : node;
        }
    }

    private void searchFromBoards() {
        int begin = queued;
        feeds.stream().filter(feed -> root[feed.station()] >= 0).forEach(this::energise);
        expandFrom(begin);
    }

    /** Several transformers of one station may feed one board; those of two stations may not, the first is kept. */
    private void energise(LowVoltageFeed feed) {
        int node = feed.board();
        if (root[node] < 0) {
            root[node] = root[feed.station()];
            board[node] = node;
            station[node] = feed.station();
            queue[queued++] = node;
        } else if (station[node] != feed.station()) {
            findings.error(
                    GridIssueCodes.CLOSED_LOOP,
                    ElementKinds.DISTRIBUTION_TRANSFORMER,
                    feed.transformerId(),
                    place(feed.station()),
                    Map.of(
                            "from_node", nodeId(feed.station()),
                            "to_node", nodeId(node),
                            "from_bay", nodeId(root[feed.station()]),
                            "to_bay", nodeId(root[node])));
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
        if (root[other] >= 0) {
            reportLoop(section);
            return;
        }
        root[other] = root[node];
        if (board[node] >= 0) {
            board[other] = board[node];
            station[other] = station[node];
        }
        queue[queued++] = other;
    }

    private void reportLoop(int section) {
        int from = network.from()[section];
        int to = network.to()[section];
        String id = network.sections().get(section).id();
        findings.error(
                GridIssueCodes.CLOSED_LOOP,
                ElementKinds.LINE_SECTION,
                id,
                place(from),
                Map.of(
                        "from_node", nodeId(from),
                        "to_node", nodeId(to),
                        "from_bay", nodeId(root[from]),
                        "to_bay", nodeId(root[to])));
        findings.quarantineSection(id);
        blocked.set(section);
    }

    /** An island is one finding, with the low-voltage grids behind its transformers. */
    private void reportIslands() {
        IntGroups behind = transformerLinks();
        for (int node = 0; node < root.length; node++) {
            if (root[node] < 0) {
                reportIsland(node, behind);
            }
        }
    }

    /** Boards by station and stations by board. */
    private IntGroups transformerLinks() {
        int[] ends = feeds.stream()
                .flatMapToInt(feed -> IntStream.of(feed.station(), feed.board()))
                .toArray();
        int[] others = feeds.stream()
                .flatMapToInt(feed -> IntStream.of(feed.board(), feed.station()))
                .toArray();
        return IntGroups.of(root.length, ends, others);
    }

    private void reportIsland(int first, IntGroups behind) {
        int begin = queued;
        root[first] = first;
        queue[queued++] = first;
        BitSet inside = new BitSet();
        TreeSet<String> cutBy = new TreeSet<>();
        for (int head = begin; head < queued; head++) {
            int node = queue[head];
            for (int k = 0; k < network.sectionsAtNode().count(node); k++) {
                int section = network.sectionsAtNode().get(node, k);
                if (blocked.get(section)) {
                    noteCut(section, cutBy);
                    continue;
                }
                inside.set(section);
                reachInIsland(network.otherEnd(section, node), first);
            }
            for (int k = 0; k < behind.count(node); k++) {
                reachInIsland(behind.get(node, k), first);
            }
        }
        IntStream.range(begin, queued).mapToObj(i -> nodeId(queue[i])).forEach(findings::quarantineNode);
        inside.stream().mapToObj(s -> network.sections().get(s).id()).forEach(findings::quarantineSection);
        findings.error(
                GridIssueCodes.ISLAND,
                ElementKinds.NODE,
                nodeId(first),
                place(first),
                Map.of(
                        "nodes", Integer.toString(queued - begin),
                        "sections", Integer.toString(inside.cardinality()),
                        "cut_by", String.join(" ", cutBy)));
    }

    private void reachInIsland(int node, int first) {
        if (root[node] < 0) {
            root[node] = first;
            queue[queued++] = node;
        }
    }

    /** Names the quarantined sections at the border, at most five: they may be what cut the island off. */
    private void noteCut(int section, TreeSet<String> cutBy) {
        String id = network.sections().get(section).id();
        if (network.closed().get(section) && findings.isQuarantinedSection(id)) {
            cutBy.add(id);
            if (cutBy.size() > 5) {
                cutBy.pollLast();
            }
        }
    }

    private String nodeId(int node) {
        return network.nodes().get(node).id();
    }

    private Optional<Position> place(int node) {
        return Optional.of(network.nodes().get(node).position());
    }
}
