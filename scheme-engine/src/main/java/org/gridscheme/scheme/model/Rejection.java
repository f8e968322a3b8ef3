package org.gridscheme.scheme.model;

import java.util.List;

/**
 * A refused candidate with every reason found, at least one.
 *
 * @param remedies what would make it pass, smallest changes first; computed for the nearest misses of an answer without schemes
 */
public record Rejection(ConnectionPoint connectionPoint, List<RejectionReason> reasons, List<Remedy> remedies) {

    public Rejection(ConnectionPoint connectionPoint, List<RejectionReason> reasons) {
        this(connectionPoint, reasons, List.of());
    }

    public Rejection {
        reasons = List.copyOf(reasons);
        remedies = List.copyOf(remedies);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a rejection has a reason");
        }
    }
}
