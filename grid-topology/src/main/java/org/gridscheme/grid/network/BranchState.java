package org.gridscheme.grid.network;

/** How a branch is joined to the network. */
public enum BranchState {
    /** Both ends closed: it can carry power from one to the other. */
    THROUGH,
    /** Only the from end closed: it is charged from there. */
    FROM_ONLY,
    /** Only the to end closed. */
    TO_ONLY,
    /** Both ends open. */
    DEAD,
    /** Unusable, with a finding that says why. */
    LEFT_OUT
}
