package org.gridscheme.grid.model;

import java.util.Optional;

/**
 * A bus tie 母联 between two busbar sections of one substation.
 *
 * @param presentlyClosed position as it stands now; empty where it is the normal one
 */
public record BusTie(
        String id,
        String name,
        String sectionAId,
        String sectionBId,
        boolean normallyClosed,
        Optional<Boolean> presentlyClosed)
        implements GridElement {

    /** A tie that stands in its normal position. */
    public BusTie(String id, String name, String sectionAId, String sectionBId, boolean normallyClosed) {
        this(id, name, sectionAId, sectionBId, normallyClosed, Optional.empty());
    }

    public boolean isClosed(SwitchingState state) {
        return state == SwitchingState.PRESENT ? presentlyClosed.orElse(normallyClosed) : normallyClosed;
    }
}
