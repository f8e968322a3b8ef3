package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.Optional;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.scheme.review.ReviewAction;

/** Reads a step of a review. Everything wrong with it is reported at once. Thread-safe. */
public final class ReviewOrderReader {

    private static final int LONGEST_WORDS = 1000;
    private static final int MOST_EVENTS = 1_000_000;

    private final StrictJson json = new StrictJson();

    /** @throws ProblemException with ALL faults of the body */
    public ReviewOrder read(byte[] body) {
        Faults faults = new Faults();
        RequestObject root = new RequestObject(json.readObject(body, faults), "", faults);
        root.require("action");
        Optional<ReviewAction> action = root.choice("action", ReviewAction.class);
        root.require("revision");
        Optional<BigDecimal> revision = root.number("revision", NumberRange.wholeFrom(0, MOST_EVENTS));
        String comment = root.text("comment", LONGEST_WORDS).map(String::strip).orElse("");
        String reason = root.text("reason", LONGEST_WORDS).map(String::strip).orElse("");
        root.refuseUnknown();
        if (action.equals(Optional.of(ReviewAction.RETURN)) && comment.isEmpty() && !faults.has("/comment")) {
            faults.add("/comment", "review.comment-required");
        }
        faults.throwIfAny();
        return new ReviewOrder(action.orElseThrow(), revision.orElseThrow().intValueExact(), comment, reason);
    }
}
