package org.gridscheme.scheme.review;

import java.util.Optional;

/**
 * A step somebody wants to take.
 *
 * @param revision of the review it was decided on
 * @param reason why, in spite of what speaks against it
 * @param idempotencyKey the same key never makes a second event
 * @param frozen content of the version of record with its SHA-256; there exactly where the step approves
 */
public record ReviewStep(
        String schemeSetId,
        String schemeId,
        int revision,
        ReviewAction action,
        String comment,
        Optional<String> reason,
        Optional<String> idempotencyKey,
        Optional<Frozen> frozen) {

    /** What becomes the version of record. */
    public record Frozen(String content, String sha256) {}

    public ReviewStep {
        if (frozen.isPresent() != (action == ReviewAction.APPROVE)) {
            throw new IllegalArgumentException("an approval freezes the scheme, and nothing else does");
        }
    }

    /** True for a repetition of the same order, told by its key. */
    public boolean isSame(ReviewStep other) {
        return schemeSetId.equals(other.schemeSetId)
                && schemeId.equals(other.schemeId)
                && revision == other.revision
                && action == other.action
                && comment.equals(other.comment)
                && reason.equals(other.reason);
    }
}
