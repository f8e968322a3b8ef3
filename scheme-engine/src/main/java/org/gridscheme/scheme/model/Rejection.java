package org.gridscheme.scheme.model;

import java.util.List;

/** A refused candidate with every reason found, at least one. */
public record Rejection(ConnectionPoint connectionPoint, List<RejectionReason> reasons) {

    public Rejection {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a rejection has a reason");
        }
    }
}
