package org.gridscheme.scheme.review;

/** Where a scheme stands between its designer and its reviewer. */
public enum ReviewState {
    /** Nobody has handed it in. */
    DRAFT,
    SUBMITTED,
    /** Handed back to the designer with a comment. */
    RETURNED,
    /** Frozen as the version of record; nothing follows. */
    APPROVED
}
