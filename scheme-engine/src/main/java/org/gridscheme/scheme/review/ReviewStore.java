package org.gridscheme.scheme.review;

import java.util.Optional;

/**
 * Keeps reviews and versions of record. Both only grow: nothing is changed or deleted. Of several people who act on the same
 * revision exactly one gets through. Implementations are thread-safe and may be shared by several processes.
 */
public interface ReviewStore {

    /** The review of a scheme, without events where nobody has acted on it. */
    Review get(String schemeSetId, String schemeId);

    /**
     * Takes a step, if its revision still stands and no other scheme of the answer is of record. With an idempotency key that
     * was used before nothing is written.
     */
    Stepped step(ReviewStep step);

    /** The version of record of an answer. */
    Optional<SchemeOfRecord> findRecord(String schemeSetId);
}
