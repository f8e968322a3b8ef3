package org.gridscheme.grid.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Reports the parts no bay reaches, each once and with the low-voltage grids behind its transformers, and quarantines them.
 * O(nodes + sections).
 */
final class IslandCheck {

    private static final int MOST_NAMED = 5;

    private final Network network;
    private final SupplySearch search;
    private final BitSet blocked;
    private final Findings findings;
    private final IntGroups behindTransformers;
    private final int[] island;
    private final int[] queue;
    private int queued;
    private int islands;

    private IslandCheck(
            Network network, SupplySearch search, BitSet blocked, List<LowVoltageFeed> feeds, Findings findings) {
        this.network = network;
        this.search = search;
        this.blocked = blocked;
        this.findings = findings;
        int count = network.nodes().size();
        this.behindTransformers = transformerLinks(feeds, count);
        this.island = new int[count];
        this.queue = new int[count];
        Arrays.fill(island, -1);
    }

    /** Answers the number of the island by node, -1 for a node with supply. */
    static int[] check(
            Network network, SupplySearch search, BitSet blocked, List<LowVoltageFeed> feeds, Findings findings) {
        IslandCheck check = new IslandCheck(network, search, blocked, feeds, findings);
        for (int node = 0; node < check.island.length; node++) {
            if (!search.isReached(node) && check.island[node] < 0) {
                check.flood(node);
            }
        }
        return check.island;
    }

    /** Boards by station and stations by board. */
    private static IntGroups transformerLinks(List<LowVoltageFeed> feeds, int nodeCount) {
        int[] ends = feeds.stream()
                .flatMapToInt(feed -> IntStream.of(feed.station(), feed.board()))
                .toArray();
        int[] others = feeds.stream()
                .flatMapToInt(feed -> IntStream.of(feed.board(), feed.station()))
                .toArray();
        return IntGroups.of(nodeCount, ends, others);
    }

    private void flood(int first) {
        int begin = queued;
        BitSet inside = new BitSet();
        TreeSet<String> cutBy = new TreeSet<>();
        reach(first);
        for (int head = begin; head < queued; head++) {
            int node = queue[head];
            for (int k = 0; k < network.sectionsAtNode().count(node); k++) {
                int section = network.sectionsAtNode().get(node, k);
                if (blocked.get(section)) {
                    noteCut(section, cutBy);
                } else {
                    inside.set(section);
                    reach(network.otherEnd(section, node));
                }
            }
            for (int k = 0; k < behindTransformers.count(node); k++) {
                reach(behindTransformers.get(node, k));
            }
        }
        report(first, begin, inside, cutBy);
        islands++;
    }

    private void reach(int node) {
        if (!search.isReached(node) && island[node] < 0) {
            island[node] = islands;
            queue[queued++] = node;
        }
    }

    private void report(int first, int begin, BitSet inside, TreeSet<String> cutBy) {
        IntStream.range(begin, queued).mapToObj(i -> nodeId(queue[i])).forEach(findings::quarantineNode);
        inside.stream().mapToObj(s -> network.sections().get(s).id()).forEach(findings::quarantineSection);
        findings.error(
                GridIssueCodes.ISLAND,
                ElementKinds.NODE,
                nodeId(first),
                Optional.of(network.nodes().get(first).position()),
                Map.of(
                        "nodes", Integer.toString(queued - begin),
                        "sections", Integer.toString(inside.cardinality()),
                        "cut_by", String.join(" ", cutBy)));
    }

    /** Names the quarantined sections at the border: they may be what cut the island off. */
    private void noteCut(int section, TreeSet<String> cutBy) {
        String id = network.sections().get(section).id();
        if (network.closed().get(section) && findings.isQuarantinedSection(id)) {
            cutBy.add(id);
            if (cutBy.size() > MOST_NAMED) {
                cutBy.pollLast();
            }
        }
    }

    private String nodeId(int node) {
        return network.nodes().get(node).id();
    }
}
