package org.gridscheme.api.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.scheme.review.Review;
import org.gridscheme.scheme.review.ReviewEvent;
import org.gridscheme.scheme.review.ReviewStep;
import org.gridscheme.scheme.review.ReviewStore;
import org.gridscheme.scheme.review.SchemeOfRecord;
import org.gridscheme.scheme.review.Stepped;

/** Reviews kept in memory. Thread-safe. */
final class MemoryReviews implements ReviewStore {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final Map<String, Review> reviews = new HashMap<>();
    private final Map<String, SchemeOfRecord> records = new HashMap<>();
    private final Map<String, ReviewStep> byKey = new HashMap<>();

    @Override
    public synchronized Review get(String schemeSetId, String schemeId) {
        return reviews.getOrDefault(schemeSetId + "/" + schemeId, new Review(schemeSetId, schemeId, List.of()));
    }

    @Override
    public synchronized Stepped step(ReviewStep step) {
        Review before = get(step.schemeSetId(), step.schemeId());
        Optional<ReviewStep> earlier = step.idempotencyKey().map(byKey::get);
        if (earlier.isPresent()) {
            return earlier.get().isSame(step) ? new Stepped.Done(before) : new Stepped.KeyReused();
        }
        SchemeOfRecord record = records.get(step.schemeSetId());
        if (record != null && !record.schemeId().equals(step.schemeId())) {
            return new Stepped.OtherOfRecord(record);
        }
        if (before.revision() != step.revision() || !step.action().isPossibleIn(before.state())) {
            return new Stepped.Stale(before);
        }
        List<ReviewEvent> events = new ArrayList<>(before.events());
        events.add(new ReviewEvent(step.revision() + 1, NOW, step.action(), step.comment(), step.reason()));
        Review after = new Review(step.schemeSetId(), step.schemeId(), events);
        reviews.put(step.schemeSetId() + "/" + step.schemeId(), after);
        step.idempotencyKey().ifPresent(key -> byKey.put(key, step));
        step.frozen()
                .ifPresent(frozen -> records.put(
                        step.schemeSetId(),
                        new SchemeOfRecord(
                                step.schemeSetId(), step.schemeId(), frozen.content(), frozen.sha256(), NOW)));
        return new Stepped.Done(after);
    }

    @Override
    public synchronized Optional<SchemeOfRecord> findRecord(String schemeSetId) {
        return Optional.ofNullable(records.get(schemeSetId));
    }
}
