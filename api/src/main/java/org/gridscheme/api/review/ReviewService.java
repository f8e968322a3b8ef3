package org.gridscheme.api.review;

import java.util.List;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.scheme.SchemeArchive;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.request.ReviewOrder;
import org.gridscheme.scheme.review.Review;
import org.gridscheme.scheme.review.ReviewAction;
import org.gridscheme.scheme.review.ReviewEvent;
import org.gridscheme.scheme.review.ReviewStep;
import org.gridscheme.scheme.review.ReviewStore;
import org.gridscheme.scheme.review.SchemeOfRecord;
import org.gridscheme.scheme.review.Stepped;
import tools.jackson.databind.json.JsonMapper;

/** Leads schemes from their designer through their reviewer to the version of record. Thread-safe. */
public final class ReviewService {

    private final SchemeArchive archive;
    private final ReviewStore store;
    private final JsonMapper json;

    /** @param json writes answers as they were archived */
    public ReviewService(SchemeArchive archive, ReviewStore store, JsonMapper json) {
        this.archive = archive;
        this.store = store;
        this.json = json;
    }

    /** @throws ProblemException of type NOT_FOUND */
    Review get(String schemeSetId, String schemeId) {
        return store.get(schemeSetId, scheme(answer(schemeSetId), schemeId).id());
    }

    /** The version of record of an answer, whichever of its schemes that is. */
    Optional<SchemeOfRecord> findRecord(String schemeSetId) {
        return store.findRecord(schemeSetId);
    }

    /**
     * @throws ProblemException of type NOT_FOUND; INVALID_REQUEST where an approval lacks its reason; REVIEW_CONFLICT where somebody
     *     acted since the revision; REVIEW_STATE where that cannot be done now; IDEMPOTENCY_KEY_REUSED
     */
    Review step(String schemeSetId, String schemeId, ReviewOrder order, Optional<String> idempotencyKey) {
        SchemeSetDto answer = answer(schemeSetId);
        SchemeDto scheme = scheme(answer, schemeId);
        boolean approves = order.action() == ReviewAction.APPROVE;
        List<FieldProblem> objections = approves ? Objections.of(scheme) : List.of();
        if (order.reason().isEmpty() && !objections.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, objections);
        }
        ReviewStep step = new ReviewStep(
                schemeSetId,
                schemeId,
                order.revision(),
                order.action(),
                order.comment(),
                Optional.of(order.reason()).filter(reason -> !reason.isEmpty()),
                idempotencyKey,
                approves ? Optional.of(freeze(answer, schemeId)) : Optional.empty());
        return done(order, store.step(step));
    }

    private ReviewStep.Frozen freeze(SchemeSetDto answer, String schemeId) {
        String request =
                archive.findRequest(answer.id()).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return new FrozenAnswer(schemeId, json.readTree(request), answer).freeze(json);
    }

    private static Review done(ReviewOrder order, Stepped stepped) {
        if (stepped instanceof Stepped.Done done) {
            return done.review();
        }
        if (stepped instanceof Stepped.OtherOfRecord other) {
            throw new ProblemException(
                    ProblemType.REVIEW_STATE,
                    List.of(FieldProblem.of(
                            "/action", "review.other-of-record", other.record().schemeId())));
        }
        if (stepped instanceof Stepped.Stale stale) {
            throw stale(order, stale.review());
        }
        throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    private static ProblemException stale(ReviewOrder order, Review review) {
        if (order.revision() == review.revision()) {
            return new ProblemException(
                    ProblemType.REVIEW_STATE,
                    List.of(FieldProblem.of(
                            "/action", "review.not-possible", review.state().name())));
        }
        if (order.revision() > review.revision()) {
            return new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    List.of(FieldProblem.of("/revision", "out-of-range", "0", String.valueOf(review.revision()))));
        }
        ReviewEvent latest = review.events().get(review.revision() - 1);
        return new ProblemException(
                ProblemType.REVIEW_CONFLICT,
                List.of(FieldProblem.of(
                        "/revision",
                        "review.acted-meanwhile",
                        latest.action().name(),
                        latest.at().toString(),
                        String.valueOf(review.revision()))));
    }

    private SchemeSetDto answer(String schemeSetId) {
        return archive.find(schemeSetId).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static SchemeDto scheme(SchemeSetDto answer, String schemeId) {
        return answer.schemes().stream()
                .filter(scheme -> scheme.id().equals(schemeId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
