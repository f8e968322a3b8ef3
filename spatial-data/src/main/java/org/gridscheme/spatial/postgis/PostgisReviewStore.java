package org.gridscheme.spatial.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridscheme.scheme.review.Review;
import org.gridscheme.scheme.review.ReviewAction;
import org.gridscheme.scheme.review.ReviewEvent;
import org.gridscheme.scheme.review.ReviewStep;
import org.gridscheme.scheme.review.ReviewStore;
import org.gridscheme.scheme.review.SchemeOfRecord;
import org.gridscheme.scheme.review.Stepped;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reviews in PostgreSQL; any number of processes may share them. Thread-safe. */
public final class PostgisReviewStore implements ReviewStore {

    private static final SqlFile SQL = SqlFile.open("reviews.sql");

    private final Database database;

    public PostgisReviewStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    @Override
    public Review get(String schemeSetId, String schemeId) {
        return new Review(
                schemeSetId,
                schemeId,
                sql("events")
                        .param("schemeSet", schemeSetId)
                        .param("scheme", schemeId)
                        .query((row, n) -> new ReviewEvent(
                                row.getInt("event_no"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                ReviewAction.valueOf(row.getString("action")),
                                row.getString("comment"),
                                Optional.ofNullable(row.getString("reason"))))
                        .list());
    }

    /** The lock is a statement of its own, so that the next ones see everything done under it before. */
    @Override
    public Stepped step(ReviewStep step) {
        return database.inTransaction(connection -> {
            sql("lock")
                    .param("schemeSet", step.schemeSetId())
                    .query((row, n) -> true)
                    .single();
            Optional<ReviewStep> earlier = step.idempotencyKey().flatMap(this::findByKey);
            if (earlier.isPresent()) {
                return earlier.get().isSame(step) ? new Stepped.Done(current(step)) : new Stepped.KeyReused();
            }
            Optional<SchemeOfRecord> record = findRecord(step.schemeSetId());
            if (record.isPresent() && !record.get().schemeId().equals(step.schemeId())) {
                return new Stepped.OtherOfRecord(record.get());
            }
            Review before = current(step);
            if (before.revision() != step.revision()
                    || !step.action().isPossibleIn(before.state())
                    || insert(step) == 0) {
                return new Stepped.Stale(before);
            }
            step.frozen().ifPresent(frozen -> freeze(step, frozen));
            return new Stepped.Done(current(step));
        });
    }

    private Review current(ReviewStep step) {
        return get(step.schemeSetId(), step.schemeId());
    }

    private int insert(ReviewStep step) {
        return sql("insert-event")
                .param("schemeSet", step.schemeSetId())
                .param("scheme", step.schemeId())
                .param("event", step.revision() + 1)
                .param("action", step.action().name())
                .param("comment", step.comment())
                .param("reason", step.reason().orElse(null))
                .param("key", step.idempotencyKey().orElse(null))
                .update();
    }

    private void freeze(ReviewStep step, ReviewStep.Frozen frozen) {
        sql("insert-record")
                .param("schemeSet", step.schemeSetId())
                .param("scheme", step.schemeId())
                .param("event", step.revision() + 1)
                .param("content", frozen.content())
                .param("sha256", frozen.sha256())
                .update();
    }

    @Override
    public Optional<SchemeOfRecord> findRecord(String schemeSetId) {
        return sql("record")
                .param("schemeSet", schemeSetId)
                .query((row, n) -> new SchemeOfRecord(
                        row.getString("scheme_set_id"),
                        row.getString("scheme_id"),
                        row.getString("content"),
                        row.getString("sha256"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Optional<ReviewStep> findByKey(String key) {
        return sql("by-key").param("key", key).query((row, n) -> step(row)).optional();
    }

    /** As it was ordered, but for the content it froze. */
    private static ReviewStep step(ResultSet row) throws SQLException {
        ReviewAction action = ReviewAction.valueOf(row.getString("action"));
        return new ReviewStep(
                row.getString("scheme_set_id"),
                row.getString("scheme_id"),
                row.getInt("event_no") - 1,
                action,
                row.getString("comment"),
                Optional.ofNullable(row.getString("reason")),
                Optional.empty(),
                action == ReviewAction.APPROVE ? Optional.of(new ReviewStep.Frozen("", "")) : Optional.empty());
    }

    private StatementSpec sql(String name) {
        return database.client().sql(SQL.get(name));
    }
}
