package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;

/**
 * Reports closed loops. The section that closes a loop is quarantined, which cuts it; the nodes on the loop are quarantined too,
 * as nobody can tell which way they are supplied.
 */
final class LoopCheck {

    private final Network network;
    private final SupplySearch search;
    private final Findings findings;
    private final List<ClosedLoop> loops = new ArrayList<>();

    private LoopCheck(Network network, SupplySearch search, Findings findings) {
        this.network = network;
        this.search = search;
        this.findings = findings;
    }

    static List<ClosedLoop> check(Network network, SupplySearch search, Findings findings) {
        LoopCheck check = new LoopCheck(network, search, findings);
        for (SupplySearch.Loop loop : search.loops()) {
            if (loop.section() < 0) {
                check.reportTransformer(loop.feed());
            } else {
                check.reportSection(loop.section());
            }
        }
        return check.loops;
    }

    private void reportSection(int section) {
        int from = network.from()[section];
        int to = network.to()[section];
        String id = network.sections().get(section).id();
        Set<Integer> onLoop = new LinkedHashSet<>();
        Set<Integer> fromPath = new LinkedHashSet<>(search.pathToStart(from));
        Set<Integer> toPath = new LinkedHashSet<>(search.pathToStart(to));
        fromPath.stream().filter(it -> !toPath.contains(it)).forEach(onLoop::add);
        toPath.stream().filter(it -> !fromPath.contains(it)).forEach(onLoop::add);
        List<String> sections = new ArrayList<>(List.of(id));
        onLoop.forEach(it -> sections.add(network.sections().get(it).id()));
        loops.add(new ClosedLoop(id, sections));
        report(ElementKinds.LINE_SECTION, id, from, to, sections.size());
        findings.quarantineSection(id);
        quarantineEnds(section);
        onLoop.forEach(this::quarantineEnds);
    }

    private void reportTransformer(LowVoltageFeed feed) {
        report(ElementKinds.DISTRIBUTION_TRANSFORMER, feed.transformerId(), feed.station(), feed.board(), 0);
    }

    private void report(String kind, String id, int from, int to, int sections) {
        findings.error(
                GridIssueCodes.CLOSED_LOOP,
                kind,
                id,
                place(from),
                Map.of(
                        "from_node", nodeId(from),
                        "to_node", nodeId(to),
                        "from_bay", nodeId(search.bayOf(from)),
                        "to_bay", nodeId(search.bayOf(to)),
                        "sections", Integer.toString(sections)));
    }

    /** A bay or board is supplied whatever the loop does. */
    private void quarantineEnds(int section) {
        for (int node : new int[] {network.from()[section], network.to()[section]}) {
            if (!search.isStart(node)) {
                findings.quarantineNode(nodeId(node));
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
