package org.gridscheme.grid.model;

import java.util.Optional;

/**
 * A switch at one end of a line section.
 *
 * @param nodeId the end of the section it stands at
 * @param normallyClosed false marks a normally open point 常开点
 * @param presentlyClosed position as it stands now; empty where it is the normal one
 */
public record LineSwitch(
        String id,
        String name,
        SwitchKind kind,
        String nodeId,
        String sectionId,
        boolean normallyClosed,
        Optional<Boolean> presentlyClosed)
        implements GridElement {

    /** A switch that stands in its normal position. */
    public LineSwitch(
            String id, String name, SwitchKind kind, String nodeId, String sectionId, boolean normallyClosed) {
        this(id, name, kind, nodeId, sectionId, normallyClosed, Optional.empty());
    }

    public boolean isClosed(SwitchingState state) {
        return state == SwitchingState.PRESENT ? presentlyClosed.orElse(normallyClosed) : normallyClosed;
    }
}
