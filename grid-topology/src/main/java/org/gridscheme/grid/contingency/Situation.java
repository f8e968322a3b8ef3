package org.gridscheme.grid.contingency;

import java.util.List;
import java.util.Set;

/**
 * What is given once the element is lost, before anything is done.
 *
 * @param busChange which transformers carry what
 * @param reliefs feeders that carry less
 * @param isolatedNodes nodes that wait for repair
 * @param parts what has lost its supply, or may be taken elsewhere to relieve its transformers
 * @param kept whether the parts still have supply
 * @param operations switches operated to get here
 */
record Situation(
        NormalState state,
        ContingencyLimits limits,
        BusChange busChange,
        List<Relief> reliefs,
        Set<Integer> isolatedNodes,
        List<LostPart> parts,
        boolean kept,
        int operations) {

    Situation {
        reliefs = List.copyOf(reliefs);
        isolatedNodes = Set.copyOf(isolatedNodes);
        parts = List.copyOf(parts);
    }

    /** The loads as they are before anything is done. */
    LoadShift shift() {
        LoadShift shift = new LoadShift(state, limits, busChange);
        reliefs.forEach(relief -> shift.relieve(relief.feeder(), relief.sections(), relief.current_A()));
        return shift;
    }

    /** Whether a node does not hang on its own bay any more. */
    boolean hasLost(int node) {
        return isolatedNodes.contains(node) || (!kept && parts.stream().anyMatch(part -> part.contains(node)));
    }
}
