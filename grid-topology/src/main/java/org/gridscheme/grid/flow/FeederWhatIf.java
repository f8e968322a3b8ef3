package org.gridscheme.grid.flow;

import java.util.Arrays;

/**
 * What one more demand at one bus changes on the way to the source, without solving the network again. The supply path,
 * busbar, transformer and source included, is solved anew; everything beside it is kept as one load per path node that
 * answers to the voltage there ({@link SideLoads}). For demands that add up to a tenth of the nominal voltage to the drop
 * the voltages of the path are those of the full solution within 1e-5 p.u.; where generators beside the path turn the flow
 * round, within 5e-5 p.u.
 *
 * <p>Immutable and safe to share between threads; each asks with a {@link DemandTrial} of its own. O(nodes) to build, about
 * 250 bytes per node; the base solution is never touched.
 */
public final class FeederWhatIf {

    private final FlowSolution base;
    private final WhatIfTable table;

    private FeederWhatIf(FlowSolution base) {
        this.base = base;
        this.table = new WhatIfTable(base);
    }

    /** Prepares a solved state for questions. */
    public static FeederWhatIf of(FlowSolution base) {
        return new FeederWhatIf(base);
    }

    /** The state the questions start from. */
    public FlowSolution base() {
        return base;
    }

    /** True for a bus of a solved island that is a tree with one source; elsewhere only the full solution answers. */
    public boolean supports(int bus) {
        if (!base.isSolved(bus)) {
            return false;
        }
        SweepTree tree = base.tree();
        int island = energisedIsland(tree.position[base.index().nodeOfBus(bus)]);
        return tree.chords[island].length == 0 && tree.roots[island] == 1;
    }

    /** A workspace for one thread. */
    public DemandTrial newTrial() {
        return new DemandTrial(this, table);
    }

    private int energisedIsland(int position) {
        int found = Arrays.binarySearch(base.tree().start, position);
        return found >= 0 ? found : -found - 2;
    }
}
