package org.gridscheme.scheme.review;

import java.util.List;

/**
 * Everything that happened to one scheme under review.
 *
 * @param events the oldest first
 */
public record Review(String schemeSetId, String schemeId, List<ReviewEvent> events) {

    public Review {
        events = List.copyOf(events);
    }

    /** Number of the latest event, 0 before the first; who acts on an earlier one has not seen everything. */
    public int revision() {
        return events.size();
    }

    public ReviewState state() {
        return events.isEmpty()
                ? ReviewState.DRAFT
                : events.get(events.size() - 1).action().to();
    }
}
