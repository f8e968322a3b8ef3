package org.gridscheme.api.review;

import java.util.Optional;
import java.util.stream.Stream;
import org.gridscheme.api.error.ProblemTexts;
import org.gridscheme.api.review.dto.ReviewDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.review.Review;
import org.gridscheme.scheme.review.ReviewAction;
import org.gridscheme.scheme.review.ReviewEvent;
import org.gridscheme.scheme.review.SchemeOfRecord;

/** Puts reviews on the wire. */
final class ReviewMapper {

    private ReviewMapper() {}

    /** @param scheme in the words of the texts' language */
    static ReviewDto map(Review review, SchemeDto scheme, Optional<SchemeOfRecord> record, Texts texts) {
        boolean other = record.isPresent() && !record.get().schemeId().equals(scheme.id());
        return new ReviewDto(
                review.schemeSetId(),
                review.schemeId(),
                review.state().name(),
                review.revision(),
                Stream.of(ReviewAction.values())
                        .filter(action -> !other && action.isPossibleIn(review.state()))
                        .map(Enum::name)
                        .toList(),
                Objections.of(scheme).stream()
                        .map(objection ->
                                new ReviewDto.Objection(objection.code(), ProblemTexts.detail(objection, texts)))
                        .toList(),
                record.map(ReviewMapper::frozen).orElse(null),
                review.events().stream().map(ReviewMapper::event).toList());
    }

    private static ReviewDto.FrozenDto frozen(SchemeOfRecord record) {
        return new ReviewDto.FrozenDto(
                record.schemeId(), record.sha256(), record.frozenAt().toString());
    }

    private static ReviewDto.Event event(ReviewEvent event) {
        return new ReviewDto.Event(
                event.number(),
                event.at().toString(),
                event.action().name(),
                event.action().role().name(),
                event.comment(),
                event.reason().orElse(null));
    }
}
