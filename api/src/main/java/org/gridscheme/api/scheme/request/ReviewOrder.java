package org.gridscheme.api.scheme.request;

import org.gridscheme.scheme.review.ReviewAction;

/**
 * What a designer or a reviewer wants done to a scheme.
 *
 * @param revision of the review it was decided on
 * @param comment may be empty
 * @param reason why in spite of what speaks against it, may be empty
 */
public record ReviewOrder(ReviewAction action, int revision, String comment, String reason) {}
