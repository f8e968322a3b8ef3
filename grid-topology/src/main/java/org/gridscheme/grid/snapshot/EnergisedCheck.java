package org.gridscheme.grid.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.Position;

/**
 * Looks at the normal switching state: closed loops among energised sections and nodes no bay reaches.
 *
 * <p>The search starts at all bays at once and advances section by section, so that a loop between two feeders is cut about
 * half way. Every section that meets a node reached before closes one independent loop and is quarantined. O(nodes +
 * sections).
 */
final class EnergisedCheck {

    private final Network network;
    private final Findings findings;
    private final BitSet blocked = new BitSet();
    private final int[] root;
    private final int[] queue;
    private int queued;

    private EnergisedCheck(Network network, Findings findings) {
        this.network = network;
        this.findings = findings;
        int count = network.nodes().size();
        this.root = new int[count];
        this.queue = new int[count];
        Arrays.fill(root, -1);
        for (int s = 0; s < network.sections().size(); s++) {
            if (!network.closed().get(s)
                    || findings.isQuarantinedSection(network.sections().get(s).id())) {
                blocked.set(s);
            }
        }
    }

    static void check(Network network, Findings findings) {
        EnergisedCheck check = new EnergisedCheck(network, findings);
        check.searchFromBays();
        check.reportIslands();
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
        BitSet used = new BitSet();
        for (int head = 0; head < queued; head++) {
            int node = queue[head];
            IntGroups around = network.sectionsAtNode();
            for (int k = 0; k < around.count(node); k++) {
                int section = around.get(node, k);
                if (blocked.get(section) || used.get(section)) {
                    continue;
                }
                used.set(section);
                int other = network.otherEnd(section, node);
                if (root[other] < 0) {
                    root[other] = root[node];
                    queue[queued++] = other;
                } else {
                    reportLoop(section);
                }
            }
        }
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

    private void reportIslands() {
        for (int node = 0; node < root.length; node++) {
            if (root[node] < 0) {
                reportIsland(node);
            }
        }
    }

    private void reportIsland(int first) {
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
                int other = network.otherEnd(section, node);
                if (root[other] < 0) {
                    root[other] = first;
                    queue[queued++] = other;
                }
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
