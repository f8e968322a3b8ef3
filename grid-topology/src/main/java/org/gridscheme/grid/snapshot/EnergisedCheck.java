package org.gridscheme.grid.snapshot;

import java.util.BitSet;
import java.util.List;

/** Looks at the switching state: what is supplied, closed loops, and nodes no bay reaches. O(nodes + sections). */
final class EnergisedCheck {

    private EnergisedCheck() {}

    /**
     * What the checks found out on the way.
     *
     * @param island number of the island by node, -1 for a node with supply
     */
    record Supply(LowVoltageSupply lowVoltage, List<ClosedLoop> loops, int[] island) {}

    static Supply check(Network network, List<LowVoltageFeed> feeds, Findings findings) {
        BitSet blocked = new BitSet();
        for (int s = 0; s < network.sections().size(); s++) {
            if (!network.closed().get(s)
                    || findings.isQuarantinedSection(network.sections().get(s).id())) {
                blocked.set(s);
            }
        }
        SupplySearch search = new SupplySearch(network, blocked);
        search.run(feeds);
        List<ClosedLoop> loops = LoopCheck.check(network, search, findings);
        int[] island = IslandCheck.check(network, search, blocked, feeds, findings);
        return new Supply(new LowVoltageSupply(search.board(), search.station()), loops, island);
    }
}
