package org.gridscheme.grid.contingency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.ZoneLink;
import org.gridscheme.grid.topology.ZoneTree;

/**
 * What a lost section or bay leaves behind: the zone that waits for repair, the parts behind it, and the sections before it,
 * which are relieved.
 */
final class LostSupply {

    private final NormalState state;
    private final ZoneTree tree;
    private final int zone;
    private final List<LostPart> parts = new ArrayList<>();
    private double isolated_A;
    private int isolatedLoads;

    /** @param zone a zone that has supply */
    LostSupply(NormalState state, ZoneTree tree, int zone) {
        this.state = state;
        this.tree = tree;
        this.zone = zone;
        findParts();
    }

    List<LostPart> parts() {
        return parts;
    }

    /** The feeder the zone belongs to. */
    int feeder() {
        return tree.feederOf(zone);
    }

    /** What the zone and everything behind it drew. */
    double interrupted_A() {
        return parts.stream().mapToDouble(LostPart::total_A).sum() + isolated_A;
    }

    /** All that was behind the zone or in it, and what of it waits for repair. */
    Interruption interruption() {
        int loads = isolatedLoads;
        for (LostPart part : parts) {
            loads += part.loadCount();
        }
        return new Interruption(
                state.power_kVA(feeder(), interrupted_A()),
                loads,
                state.power_kVA(feeder(), isolated_A),
                isolatedLoads);
    }

    /** Sections between the bay and the zone that stay energised and carry what flowed into it no longer. */
    int[] relieved() {
        if (tree.parentOf(zone) < 0) {
            return new int[0];
        }
        int section = tree.linkAbove(zone).section();
        FeederForest forest = state.forest();
        int lower = forest.downstreamNode(section);
        int[] path = lower < 0 ? new int[0] : forest.supplyPath(lower);
        boolean sectionIsLost = tree.zones().zoneOfSection(section) == zone;
        return sectionIsLost && path.length > 0 ? Arrays.copyOf(path, path.length - 1) : path;
    }

    private void findParts() {
        GridSnapshot grid = state.forest().grid();
        for (int at = tree.positionOf(zone) + 1; at < tree.endOf(zone); at = tree.endOf(tree.zoneAt(at))) {
            int head = tree.zoneAt(at);
            int[] nodes = nodesBehind(head);
            if (nodes.length > 0) {
                parts.add(new LostPart(state, feeder(), nodes, openable(head)));
            }
        }
        for (int node : state.forest().nodesOf(feeder())) {
            if (tree.zones().zoneOfNode(node) == zone) {
                isolated_A += state.drawn_A(node);
                isolatedLoads += grid.loadsBehind(node).size();
            }
        }
    }

    private int[] nodesBehind(int head) {
        return Arrays.stream(state.forest().nodesOf(feeder()))
                .filter(node -> tree.isBehind(tree.zones().zoneOfNode(node), head))
                .toArray();
    }

    /** Sections that can be opened within what is behind a zone. */
    private BitSet openable(int head) {
        BitSet sections = new BitSet();
        for (int at = tree.positionOf(head); at < tree.endOf(head); at++) {
            int inside = tree.zoneAt(at);
            if (inside != head) {
                ZoneLink link = tree.linkAbove(inside);
                sections.set(link.section());
            }
        }
        return sections;
    }
}
